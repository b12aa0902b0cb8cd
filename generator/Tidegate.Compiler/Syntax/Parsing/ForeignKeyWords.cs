using System.Collections.Generic;

namespace Tidegate.Compiler.Syntax.Parsing;

/// <summary>The keys that people know from OpenAPI, JSON Schema, vendors' pages in English and Chinese, and other clients.</summary>
internal static class ForeignKeyWords
{
    private const string Endpoint = "request";
    private const string Service = "namespace";
    private const string Member = "secret";
    private const string Error = "transient";
    private const string Sample = "answer";
    private const string Enum = "values";
    private const string EnumValue = "value";
    private const string Union = UnionParser.Key;
    private const string Envelope = "success";
    private const string Paging = "defaultSize";

    private const string Docs = "description desc descr summary comment comments remark remarks note notes documentation docs help info title label caption 描述 说明 备注 注释 接口描述 接口说明 功能描述 参数说明 含义 摘要";
    private const string Unsayable = "a spec cannot say this, see 'What a spec cannot say' in LANGUAGE.md";
    private const string Schema = "delete it, since an editor finds the schema by a first line '# yaml-language-server: $schema=tidegate.schema.json'";
    private const string Keys = "delete it, since the client signs every call, with the keys that it is given where it is made";
    private const string HeaderKey = "'X-Api-Key: { type: string, in: header, secret: true }'";
    private const string ShapeIsInType = "delete it, since the type says the shape, such as 'string[]', 'map<string>' or a name declared under 'types:'";

    /// <summary>What to do in place of another way to sign, as the end of a sentence.</summary>
    public const string Unsigned = "write 'auth: none', and " + HeaderKey + " under 'client:', or delete it where calls are signed";

    /// <param name="Place">A key of the mappings that the row applies to.</param>
    /// <param name="Words">The keys, separated by spaces.</param>
    /// <param name="Means">The key of the mapping with the same meaning; null when there is none.</param>
    internal sealed record Row(string Place, string Words, string? Means, string Remedy);

    /// <summary>Keys that hold a method on its own.</summary>
    public const string MethodWords = "method verb httpMethod requestMethod 请求方式 请求方法 方法";

    /// <summary>Keys that hold a path on its own, except for <c>path</c>, which in an endpoint holds the path's parameters.</summary>
    public const string PathWords = "url uri route address requestUrl requestUri endpointUrl api 请求地址 请求路径 接口地址 路径 地址 请求URL";

    /// <summary>If a word has several rows, the first that fits the mapping applies.</summary>
    public static readonly IReadOnlyList<Row> All = new Row[]
    {
        new(Endpoint, "name operationId operation id title 接口名称 接口名 名称 方法名", "endpoint", "write 'endpoint: GetBerth', a name in Pascal case"),
        new(Endpoint, "description desc summary comment remark 接口描述 接口说明", "doc", "write 'doc'"),
        new("doc", Docs, "doc", "write 'doc'"),

        new(Endpoint, MethodWords, "request", "write method and path as one, such as 'request: GET /berths'"),
        new(Endpoint, PathWords, "request", "write method and path as one, such as 'request: GET /berths'"),
        new(Endpoint, "get post put patch delete", "request", "write method and path as one, such as 'request: GET /berths'"),
        new(Endpoint, "parameters params args arguments inputs input 请求参数 参数 入参", null, "write the parameters under 'query:', 'path:' or 'body:', by where they are sent, as 'name: type'"),
        new(Endpoint, "queryParams queryParameters queryString querystring search query参数", "query", "write 'query'"),
        new(Endpoint, "pathParams pathParameters pathVariables uriParameters 路径参数", "path", "write 'path'"),
        new(Endpoint, "requestBody payload data bodyParams bodyParameters content requestContent 请求体 请求正文 请求内容", "body", "write 'body', with its members as 'name: type'"),
        new(Endpoint, "formData formParams formParameters formFields urlencoded 表单 表单参数", "form", "write 'form', with its fields as 'name: type'"),
        new(Endpoint, "multipart file files attachment attachments multipartFormData 文件 附件", "parts", "write 'parts', with its parts as 'name: type', a file as 'name: file'; or 'upload: file' where the file is the whole body"),
        new(Endpoint, "headers requestHeaders headerParams headerParameters 请求头 消息头", "header", "write 'header', with each as 'name: type', but for those that the signature, the transport and the body set"),
        new(Endpoint, "cookies cookieParams cookieParameters", "cookie", "write 'cookie', with each as 'name: type'"),
        new(Endpoint, "responses response result results return output outputs responseBody responseType 返回 返回值 返回结果 响应 响应参数 返回参数 出参 响应体", "returns", "write 'returns', with the type of the data, or 'none'"),
        new(Endpoint, "example examples sample mock demo 示例 请求示例 返回示例 响应示例 样例 例子", "samples", "write 'samples', a list of { body, answer }"),
        new(Endpoint, "errorCodes errorCode error codes exceptions faults 错误码 错误 异常 返回码 状态码", "errors", "write 'errors', such as '62101: { name: UnknownUser }'"),
        new(Endpoint, "retry retryable idempotency idempotence safe 幂等 是否幂等", "idempotent", "write 'idempotent: true', or 'false'"),
        new(Endpoint, "preconditions precondition prerequisites prerequisite requirements require permissions permission roles scopes constraints 前置条件 约束 权限", "requires", "write 'requires', a sentence or a list of sentences"),
        new(Endpoint, "tags tag group category 标签 分组 分类", null, "delete it, since operations are not grouped"),
        new(Endpoint, "security authorization authentication signed noAuth anonymous 鉴权 认证", null, Unsigned),
        new(Endpoint, "compression compressed contentEncoding encoding gzip zip 压缩", "compress", "write 'compress: gzip' where the service takes bodies with 'Content-Encoding: gzip'"),
        new(Endpoint, "consumes produces contentType accept mediaType mime format 请求格式 返回格式 数据格式", null, "delete it, since bodies and answers are JSON; for others see 'What a spec cannot say' in LANGUAGE.md"),
        new(Endpoint, "obsolete 废弃 已废弃", "deprecated", "write 'deprecated', with a sentence that says what to use instead"),
        new(Endpoint, "timeout retries rateLimit callbacks links cache 超时", null, "delete it, since it is set where the client is made, not in a spec"),
        new(Endpoint, "servers server baseUrl basePath schemes gateway", null, "delete it, since the base path is in service.yaml, and the host in the options of the client"),
        new(Endpoint, "version since 版本", null, "delete it; a version in the path stands in 'basePath' of service.yaml"),
        new(Endpoint, "token accessToken apimAccesstoken accessKey secretKey appKey appSecret ak sk signature sign timestamp nonce 签名 令牌", null, Keys),
        new(Endpoint, "import imports include includes ref extends schemaRef", null, "delete it, since a file includes no other; types stand under 'types:' in service.yaml"),
        new(Endpoint, "answer", "samples", "write it under 'samples:', as '- answer: { code: 0 }'"),
        new(Endpoint, "status statusCode statusCodes httpStatus httpStatusCode 状态", null, "delete it, since success is said by the code of an answer, and other codes stand under 'errors:'"),
        new(Endpoint, "stream streaming sse websocket webhook callback async", null, Unsayable),
        new(Endpoint, "schema jsonSchema", null, Schema),
        new(Service, "schema jsonSchema", null, Schema),
        new(Endpoint, "urlParams urlParameters urlQuery uriParams url参数", "query", "write 'query'"),
        new(Endpoint, "json jsonBody postData postBody entity 消息体", "body", "write 'body', with its members as 'name: type'"),
        new(Endpoint, "scope scopes role visibility 角色 范围", "requires", "write 'requires', a sentence or a list of sentences"),
        new(Endpoint, "limit rate quota qps 限流 频率限制", null, "delete it, and say it in 'doc'"),
        new(Endpoint, "operationName action名 操作 动作", "action", "write 'action'"),
        new(Endpoint, "中文名 接口中文名 接口标题 标题", "doc", "write 'doc'"),
        new(Endpoint, "enum model models definitions components schemas", null, "declare types under 'types:' in service.yaml"),
        new(Endpoint, "paths apis operations endpoints interfaces methods 接口", null, "write each operation in a file of its own, such as get-berth.endpoint.yaml"),
        new(Endpoint, "required properties type", null, "write members as 'name: type' under 'body:', optional ones as 'name?: type'"),
        new(Endpoint, "pagination pageable pages 分页", "paging", "write 'paging: { page: pageNo, size: pageSize }', or say it in service.yaml for all endpoints"),

        new(Service, "name title info serviceName id 名称 服务名 服务名称", "service", "write 'service: Harbor', a name in Pascal case"),
        new(Service, "package ns csharpNamespace javaPackage 命名空间 包名", "namespace", "write 'namespace'"),
        new(Service, "servers server baseUrl baseUri url uri prefix context contextPath root rootPath gateway endpoint address 服务地址 基础路径 前缀 域名", "basePath", "write the path as 'basePath: /harbor/v1'; the host goes into 'options.Gateway' where the client is made"),
        new(Service, "schemas definitions components models model enums entities dto structs 类型 数据结构 模型 实体", "types", "write 'types', with 'Name: { member: type }'"),
        new(Service, "errorCodes errorCode error codes exceptions faults 错误码 错误 返回码 状态码 公共错误码", "errors", "write 'errors', such as '62101: { name: UnknownUser }'"),
        new(Service, "parameters params globalParameters commonParameters clientParameters 公共参数 公共请求参数 全局参数", "client", "write 'client', with 'name: type'"),
        new(Service, "response responses result wrapper responseWrapper 返回格式 公共返回 响应格式 公共响应", "envelope", "write 'envelope', such as '{ code: code, message: msg, data: data }'"),
        new(Service, "pagination pageable pages 分页", "paging", "write 'paging: { type: Pagination, page: pageNo, size: pageSize }'"),
        new(Service, "paths apis operations endpoints interfaces methods routes 接口", null, "write each operation in a file of its own, such as get-berth.endpoint.yaml"),
        new(Service, "headers header cookies cookie query commonHeaders globalHeaders defaultHeaders fixed defaults 公共请求头", null, "write fixed values under 'constants:', such as 'header: { Accept-Language: en }', and others under 'client:', such as " + HeaderKey),
        new(Service, "visibility accessibility internal accessModifier modifier", "access", "write 'access: internal', or nothing"),
        new(Service, "securitySchemes security authentication authorization apiKey xApiKey 鉴权 认证", null, Unsigned),
        new(Service, "token accessToken accessKey secretKey appKey appSecret ak sk signature 密钥 令牌", null, Keys),
        new(Service, "import imports include includes ref extends", null, "delete it, since a file includes no other; types stand under 'types:'"),
        new(Service, "openapi swagger version apiVersion", null, "delete it; a version in the path stands in 'basePath'"),
        new(Service, "tags schemes consumes produces externalDocs contact license timeout protocol", null, "delete it, since a spec does not need it"),

        new(Member, "in position location where paramType 位置 参数位置 参数类型位置", null, "delete it, since where a value goes is said by the block it stands in, 'path:', 'query:' or 'body:'"),
        new(Member, "required require mandatory isRequired must 必填 是否必填 必选 是否必选 必须 是否必须", null, "delete it, and add '?' to the name if it can be absent, since 'name' is required and 'name?' is optional"),
        new(Member, "optional isOptional nullable allowNull notNull omitempty 可选 选填 是否可选 可空 可为空 允许空", null, "delete it, and add '?' to the name if it can be absent ('name?'), or to the type if it can be null ('string?')"),
        new(Member, "defaultValue 默认 默认值", "default", "write 'default'"),
        new(Member, "example examples sample value 示例 示例值 样例 例子 参考值", null, "delete it, since examples stand under 'samples:' of the endpoint, or in 'doc'"),
        new(Member, "dataType javaType fieldType valueType paramDataType 类型 数据类型 参数类型 字段类型", "type", "write 'type'"),
        new(Member, "enum values allowableValues oneOfValues const 枚举 枚举值 取值 取值范围 可选值", null, "declare 'Name: { enum: string, values: { A: A, B: B } }' under 'types:' of the service, and write 'type: Name'"),
        new(Member, "ref schema", "type", "write the name of a type that 'types:' declares, such as 'type: Berth'"),
        new(Member, "items itemType elementType", "type", "write the type of the items with '[]', such as 'type: \"string[]\"'"),
        new(Member, "array list isArray isList repeated multiple collectionFormat style explode allowReserved 是否数组", null, ShapeIsInType),
        new(Member, "properties additionalProperties patternProperties fields members children 子字段 属性 字段", "type", "declare a record under 'types:' of the service and write its name, or 'map<string>' for free keys"),
        new(Member, "oneOf anyOf discriminator", "type", "declare a union under 'types:' of the service, such as 'Shape: { oneOf: { circle: Circle, square: Square }, by: kind }' or 'Reading: { oneOf: [double, string] }', and write its name"),
        new(Member, "allOf not", "type", "a spec cannot combine types, so write 'type: json', or one record with all members"),
        new(Member, "format", null, "delete it, since the type says it, such as 'long' for int64 or 'dateTime' for date-time"),
        new(Member, "minimum 最小值", LimitSyntax.Min, "write 'min'"),
        new(Member, "maximum 最大值", LimitSyntax.Max, "write 'max'"),
        new(Member, "range between 范围", LimitSyntax.Min, "write 'min' and 'max'"),
        new(Member, "minLength maxLength size 长度 最大长度 最小长度", LimitSyntax.Length, "write 'length: 1..64', 'length: ..64' or 'length: 1..'"),
        new(Member, "regex regexp regularExpression 正则 正则表达式", LimitSyntax.Pattern, "write 'pattern', such as '^[a-z]+$'"),
        new(Member, "minCount minSize", LimitSyntax.MinItems, "write 'minItems'"),
        new(Member, "maxCount maxSize", LimitSyntax.MaxItems, "write 'maxItems'"),
        new(Member, "uniqueItems distinct", LimitSyntax.Unique, "write 'unique: true'"),
        new(Member, "exclusiveMinimum exclusiveMaximum multipleOf precision scale", null, "delete it, and say it in 'doc', since a spec says the least and the greatest value, 'min' and 'max', and no other rule for numbers"),
        new(Member, "readOnly writeOnly deprecated xml externalDocs order index since version 只读 版本", null, "delete it, and say it in 'doc' if callers need to know"),
        new(Member, "sensitive private password masked 敏感 是否敏感", "secret", "write 'secret: true'"),
        new(Member, "csharpName propertyName field displayName title", "name", "write 'name' for the C# name"),
        new("alias", "aliases jsonName jsonAlias alternatives otherNames serializedName jsonProperty 别名", "alias", "write 'alias'"),

        new(Error, "code errorCode status httpStatus statusCode 错误码", null, "delete it, since the code is the key, such as '62101: { name: UnknownUser }'"),
        new(Error, "message msg text reason meaning cause solution action 错误信息 错误描述 信息 原因 处理建议 解决方案", "doc", "write 'doc'"),
        new(Error, "id errorName exception key enumName 名称 错误名称", "name", "write 'name', in Pascal case"),
        new(Error, "body schema model dataType returns response content 响应体 返回类型", "type", "write 'type', with the type of the body of the error; 'problem' is that of RFC 9457"),
        new(Error, "retry retryable temporary isRetryable canRetry 可重试 是否重试", "transient", "write 'transient: true', or 'false'"),

        new(Sample, "request input requestBody payload params parameters 请求 请求体 请求参数 请求示例", "body", "write 'body' for the JSON that is sent, 'query' or 'path' for parameters"),
        new(Sample, "response responses result output return returns expected reply value 返回 返回结果 响应 返回示例 响应示例", "answer", "write 'answer', whole with its envelope"),
        new(Sample, "code msg data errcode errmsg", "answer", "write it under 'answer:', which is whole, with its envelope"),
        new(Sample, "description desc doc summary title comment 描述 说明", "name", "write 'name'"),
        new(Sample, "status statusCode httpStatus headers", null, "delete it, since an answer is its JSON, and success is said by its code"),

        new(Enum, "type format", "enum", "write 'enum: string', or 'enum: int'"),
        new(Enum, "items options enumValues constants members enumNames xEnumVarnames 枚举值 取值 值", "values", "write 'values: { Name: value }'"),
        new(EnumValue, "code key id wire number text 值 编码 取值", "value", "write 'value'"),
        new(EnumValue, "aliases alternatives otherValues synonyms 别名", "alias", "write 'alias'"),
        new(Union, "anyOf alternatives variants variant choice choices cases types union either subtypes derived", Union, "write 'oneOf: { circle: Circle, square: Square }' with 'by:', or 'oneOf: [double, string]'"),
        new(Union, "discriminator discriminatedBy tag tagName typeProperty propertyName kindOf mapping", UnionParser.TagKey, "write 'by: kind', with the member that tells, and the values that it has as the keys of 'oneOf'"),
        new(Union, "type", null, "delete it, since the alternatives say what it is"),
        new("members", "properties fields attributes columns 字段 属性 成员", "members", "write 'members'"),

        new(Envelope, "status errorCode errcode resultCode retCode 状态码 返回码", "code", "write 'code', with the name of the member that the answers have"),
        new(Envelope, "msg errmsg errorMessage messageName 消息 信息", "message", "write 'message: msg', with the name of the member that the answers have"),
        new(Envelope, "result results payload body content value 数据", "data", "write 'data', with the name of the member that the answers have"),
        new(Envelope, "isSuccess successFlag ok succeeded 是否成功", "flag", "write 'flag', with the name of the member that is true or false"),
        new(Envelope, "successCode okCode successValue 成功码", "success", "write 'success', with the code that means success"),
        new(Envelope, "traceId trace requestID reqId correlationId 请求ID", "requestId", "write 'requestId', with the name of the member that the answers have"),

        new("beside", "extra extras additional others meta metadata 附加", "beside", "write 'beside', with the members that stand beside the data, as 'name: type'"),
        new("beside", "wrapper responseEnvelope responseWrapper", "envelope", "write 'envelope', with the names of the members that wrap the answers"),

        new(Paging, "pageNo pageNum pageNumber pageIndex current currentPage start 页码", "page", "write 'page', with the name of the member that holds the page number"),
        new(Paging, "pageSize perPage count rows 每页条数 页大小", "size", "write 'size', with the name of the member that holds the page size"),
        new(Paging, "firstPage startPage base startIndex", "first", "write 'first', with the number of the first page"),
        new(Paging, "default defaultPageSize", "defaultSize", "write 'defaultSize'"),
        new(Paging, "record name model schema", "type", "write 'type', with the record that carries the page"),
        new(Paging, "totalCount totalSize totalElements 总数", "total", "write 'total', with the path of the member that has the total"),
        new(Paging, "cursor marker pageToken nextToken continuation", "token", "write 'token', with the name of the input that takes it, and 'next'"),
        new(Paging, "nextPageToken nextCursor nextMarker", "next", "write 'next', with the path of the member that has the next token"),
        new(Paging, "skip from", "offset", "write 'offset', with the name of the input that takes it"),
        new(Paging, "links rel relation nextLink linkHeader", "link", "write 'link: next', with the relation of the link in the header 'Link'"),
        new(Paging, "pages items list records", null, "delete it, since the items are the array that is returned"),
    };
}
