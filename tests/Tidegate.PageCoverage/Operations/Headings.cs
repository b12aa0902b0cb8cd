using System.Text.RegularExpressions;

namespace Tidegate.PageCoverage.Operations;

/// <summary>The words of headings.</summary>
internal static partial class Headings
{
    [GeneratedRegex("^(Request Format|Request Method|请求格式)", RegexOptions.IgnoreCase)]
    public static partial Regex RequestFormat();

    [GeneratedRegex("^(Request Parameters?|请求参数)", RegexOptions.IgnoreCase)]
    public static partial Regex RequestParameters();

    [GeneratedRegex("^(Response Parameters?|响应参数)", RegexOptions.IgnoreCase)]
    public static partial Regex ResponseParameters();

    [GeneratedRegex("^(Error Codes?|错误码)", RegexOptions.IgnoreCase)]
    public static partial Regex ErrorCodes();

    [GeneratedRegex("(Request Sample|请求示例)", RegexOptions.IgnoreCase)]
    public static partial Regex RequestSample();

    [GeneratedRegex("(Return Sample|Response Sample|返回示例)", RegexOptions.IgnoreCase)]
    public static partial Regex ReturnSample();
}
