using System;
using System.Collections.Generic;
using Tidegate.Compiler.Scalars;

namespace Tidegate.Compiler.Syntax;

/// <param name="Type">The type to write inside another one; null when that depends on the case.</param>
/// <param name="Remedy">What to do, as the end of a sentence.</param>
internal sealed record ForeignType(string? Type, string Remedy);

/// <summary>The words for types that people know from OpenAPI, JSON Schema, Java, SQL, TypeScript and vendors' pages.</summary>
internal static class ForeignTypeWords
{
    public static readonly IReadOnlyDictionary<string, ForeignType> All = Table();

    public static readonly HashSet<string> Maps = Set(
        "map hashmap linkedhashmap treemap concurrenthashmap hashtable dictionary idictionary ireadonlydictionary sorteddictionary dict record mapping 映射");

    public static readonly HashSet<string> Arrays = Set(
        "list arraylist linkedlist set hashset treeset linkedhashset collection array readonlyarray iterable sequence seq vector queue "
        + "ienumerable ilist icollection ireadonlylist ireadonlycollection stream tuple vec 数组 列表 集合");

    public static readonly HashSet<string> Optionals = Set("optional nullable maybe option partial");

    /// <summary>The types that other clients wrap results in; here the envelope is removed.</summary>
    public static readonly HashSet<string> Wrappers = Set(
        "result response responseentity apiresponse apiresult baseresponse baseresult commonresult commonresponse httpresult r task promise mono future completablefuture");

    public static readonly HashSet<string> Pages = Set("page ipage pageresult pageinfo pagelist pagedlist pagedresult pageresponse slice");

    private static Dictionary<string, ForeignType> Table()
    {
        Dictionary<string, ForeignType> table = new(StringComparer.OrdinalIgnoreCase);
        foreach (string scalar in Scalar.Words)
        {
            Add(scalar, scalar);
        }

        Add("string", "text str char character charsequence varchar varchar2 nvarchar nchar longtext mediumtext tinytext clob email hostname ipv4 ipv6 password utf8 字符串 字符 字符型 文本 字串");
        Add("int", "int32 uint8 uint16 uint32 sint32 short int8 int16 smallint tinyint mediumint ushort sbyte nint i8 i16 i32 u8 u16 int8t uint8t int16t uint16t int32t 整型 整形");
        Add("int", "integer 整数", "write 'int', or 'long' for numbers beyond 32 bits");
        Add("long", "int64 uint uint64 sint64 bigint biginteger ulong nuint i64 u32 u64 int64t uint32t uint64t sizet usize isize serial bigserial 长整型 长整数 长整形");
        Add("bool", "boolean bit 布尔 布尔型 布尔值 布尔类型");
        Add("double", "float float32 float64 f32 f64 real single 浮点 浮点型 浮点数 小数 双精度");
        Add("decimal", "bigdecimal numeric money currency 金额");
        Add("date", "yyyymmdd");
        Add("json<T>", "jsonstring jsonstr jsontext", "write 'json<T>', with a record T of what is inside");
        Add("double", "number num 数字 数值", "write 'int' or 'long' for whole numbers, 'double' or 'decimal' for others");
        Add("date", "localdate dateonly 日期");
        Add("dateTime", "localdatetime zoneddatetime date-time datetime2 日期时间 时间");
        Add("isoDateTime", "offsetdatetime datetimeoffset timestamptz iso8601 rfc3339", "write 'isoDateTime' for text with an offset such as 2026-01-31T12:00:00Z, or 'dateTime' for any text");
        Add("epochMillis", "timestamp instant unixtime unix unixtimestamp epoch time 时间戳", "write 'epochMillis' for a number of milliseconds since 1970, 'epochSeconds' for one of seconds, or 'dateTime' for text");
        Add("string", "localtime", "write 'string'");
        Add("duration", "timespan interval", "write 'duration' for text such as PT1H30M, or 'string' for any text");
        Add("epochSeconds", "unixseconds 秒级时间戳");
        Add("uuid", "guid");
        Add("uri", "url href", "write 'uri', or 'string' for any text");
        Add("id", "objectid 主键 编号", "write 'id' or 'string'");
        Add("json", "object 对象 实体 struct", "write 'json', 'map<T>' for free keys, or the name of a record that you declare under 'types:'");
        Add("json", "any unknown dynamic jsonobject jsonnode jsonelement jsonvalue jsontoken jobject jtoken jsonb mixed variant anything interface objectnode JSON对象");
        Add("json[]", "jsonarray jarray arraynode");
        Add("map<json>", "map hashmap linkedhashmap treemap dictionary dict record hash hashtable 映射", "write 'map<string>', with the type of its values between '<' and '>'");
        Add("json[]", "array list arraylist set hashset collection 数组 列表 集合", "write the type of its items and '[]', such as 'string[]'");
        Add("string", "enum enumeration 枚举 枚举值", "declare 'Name: { enum: string, values: { ... } }' under 'types:' and write its name");
        Add(null, "file binary byte blob multipartfile bytes bytea varbinary buffer inputstream stream attachment pdf csv xlsx zip png jpg jpeg 文件 二进制 附件",
            "a file is 'name: file' under 'parts:', the whole body by 'upload: file', or the answer by 'returns: file' or 'returns: bytes'; inside JSON write 'base64' for bytes as Base64");
        Add(null, "problemdetails problemdetail", "write 'problem' for the type of an error");
        Add(null, "problem", "declare what is returned under 'types:', since this is the type of an error only");
        Add(null, "none", "use 'none', in small letters and after 'returns:' only");
        Add(null, "void null nil undefined unit nothing empty never 无 空 无返回", "use 'none', after 'returns:' only");
        Add(null, "- -- / n/a na success ok 成功 见下表 如下 略 seebelow see", "write the type of what is sent, or 'none' after 'returns:' where that is nothing");
        Add(null, "required optional mandatory yes no 必填 选填 非必填 可选 必选 必须 是 否", "write a type; 'name' is required, and 'name?' can be absent");
        Add(null, "true false true/false", "write the type of the value, such as 'bool'");
        Add(null, "ms s sec seconds millis milliseconds minutes hours days percent % 秒 毫秒 分钟 小时 天 个 次", "write the type, such as 'int', and the unit in 'doc'");
        Add(null, "client", "use 'client' only alone, in 'query:'");
        Add(null, "data", "write the type of what 'data' holds, or 'none'");
        Add(null, "t k v e tkey tvalue type xxx 类型", "write a type in its place, such as 'string' or a name declared under 'types:'");
        Add(null, "page ipage pageresult pageinfo pagelist 分页", "declare the page under 'types:', with its members, and write its name");
        return table;

        void Add(string? type, string words, string? remedy = null)
        {
            foreach (string word in words.Split(' '))
            {
                table.Add(word, new ForeignType(type, remedy ?? $"write '{type}'"));
            }
        }
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
