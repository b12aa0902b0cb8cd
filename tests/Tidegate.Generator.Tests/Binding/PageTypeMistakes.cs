using System.Collections.Generic;
using System.Linq;

namespace Tidegate.Generator.Tests.Binding;

/// <summary>Types in the words of Java, SQL, TypeScript, JSON Schema and vendors' pages.</summary>
internal static class PageTypeMistakes
{
    public static IEnumerable<FailingSpec> All { get; } = Unknown.Concat(Unreadable).ToArray();

    private static IEnumerable<FailingSpec> Unknown => new[]
    {
        ("Map<String,String>", "write 'map<string>'"),
        ("Map<String, List<Integer>>", "write 'map<int[]>'"),
        ("HashMap<String, Object>", "write 'map<json>'"),
        ("Record<string, string>", "write 'map<string>'"),
        ("Dictionary<string, Flow>", "write 'map<Flow>'"),
        ("List<String>", "write 'string[]'"),
        ("ArrayList<Flow>", "write 'Flow[]'"),
        ("Array<string>", "write 'string[]'"),
        ("Set<Long>", "write 'long[]'"),
        ("Optional<String>", "write 'string?'"),
        ("Array", "such as 'string[]'"),
        ("JSONObject", "write 'json'"),
        ("JSONArray", "write 'json[]'"),
        ("any", "write 'json'"),
        ("object", "write 'json'"),
        ("Object", "write 'json'"),
        ("file", "Base64"),
        ("MultipartFile", "Base64"),
        ("binary", "Base64"),
        ("String", "write 'string'"),
        ("Integer", "write 'int'"),
        ("int32", "write 'int'"),
        ("Long", "write 'long'"),
        ("int64", "write 'long'"),
        ("BIGINT", "write 'long'"),
        ("bigint", "write 'long'"),
        ("Boolean", "write 'bool'"),
        ("float", "write 'double'"),
        ("BigDecimal", "write 'decimal'"),
        ("number", "'double'"),
        ("text", "write 'string'"),
        ("varchar", "write 'string'"),
        ("LocalDateTime", "write 'dateTime'"),
        ("date-time", "write 'dateTime'"),
        ("timestamp", "write 'epochMillis'"),
        ("Instant", "write 'epochMillis'"),
        ("uuid", "'id' or 'string'"),
        ("T", "stands for a type"),
        ("枚举", "'types:'"),
        ("字符串", "write 'string'"),
        ("整数", "write 'int'"),
        ("数组", "'string[]'"),
        ("对象", "'json'"),
        ("布尔", "write 'bool'"),
        ("PageResult<Flow>", "'FlowPage: { list: \"Flow[]\", total: int }'"),
        ("Result<Flow>", "write 'Flow'"),
    }.Select(row => FailingSpec.Post($"the type {row.Item1}", "TG3301", row.Item2, $"returns: «{row.Item1}»"));

    private static IEnumerable<FailingSpec> Unreadable => new[]
    {
        ("varchar(255)", "write 'string'"),
        ("decimal(10,2)", "write 'decimal'"),
        ("string(32)", "write 'string'"),
        ("string | null", "write 'string?'"),
        ("null | integer", "write 'int?'"),
        ("array of string", "write 'string[]'"),
        ("array[integer]", "write 'int[]'"),
        ("string array", "write 'string[]'"),
        ("string[10]", "write 'string[]'"),
        ("String, required", "write 'string'"),
    }.Select(row => FailingSpec.Post($"the text {row.Item1}", "TG2006", row.Item2, $"returns: «{row.Item1}»"))
    .Concat(new[]
    {
        FailingSpec.Post("T[] typed literally", "TG3301", "stands for a type", "returns: «T»[]"),
        FailingSpec.Post("String[] of Java", "TG3301", "write 'string'", "returns: «String»[]"),
        FailingSpec.Post("a map with the type of its keys", "TG3302", "write 'map<int>'", "returns: «map<string, int>»"),
        FailingSpec.Post("a list in the words of Java, in small letters", "TG3302", "write 'string[]'", "returns: «list<String>»"),
        FailingSpec.Post("data for a type", "TG3301", "'data' is the member that holds the answer: say its type, or 'none'", "returns: «data»"),
    });
}
