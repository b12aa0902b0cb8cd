using System.Linq;

namespace Tidegate.Compiler.Text;

/// <summary>
/// The place of a member in an answer, as one text: its name, or a JSON Pointer (RFC 6901), which begins with a slash, to one further inside; empty
/// for the whole answer.
/// </summary>
internal static class MemberPath
{
    public const string Whole = "";

    /// <summary>The path to a member that has this name itself, whatever characters it has.</summary>
    public static string OfName(string name) => name is "" or ['/', ..] ? $"/{Escaped(name)}" : name;

    /// <summary>The path that a spec writes with dots, such as <c>Response.Error.Code</c>; a lone dot is the whole answer.</summary>
    public static string OfDotted(string dotted) => dotted switch
    {
        "." => Whole,
        _ when dotted.Contains('.') => string.Concat(dotted.Split('.').Select(name => "/" + Escaped(name))),
        _ => OfName(dotted),
    };

    /// <summary>The names, outermost first.</summary>
    public static EquatableArray<string> Names(string path) => path switch
    {
        Whole => EquatableArray<string>.Empty,
        ['/', ..] => path.Substring(1).Split('/').Select(name => name.Replace("~1", "/").Replace("~0", "~")).ToEquatableArray(),
        _ => new[] { path }.ToEquatableArray(),
    };

    /// <summary>The name of a member in the object that holds it; a path to the whole answer has none.</summary>
    public static string LastOf(string path)
    {
        EquatableArray<string> names = Names(path);
        return names[names.Count - 1];
    }

    /// <summary>The path as a spec writes it.</summary>
    public static string Display(string path) => path.Length == 0 ? "." : string.Join(".", Names(path));

    /// <summary>Whether a member is inside another, at any depth.</summary>
    public static bool IsInside(string path, string outer)
    {
        EquatableArray<string> names = Names(path);
        EquatableArray<string> outerNames = Names(outer);
        return names.Count > outerNames.Count && names.Take(outerNames.Count).SequenceEqual(outerNames);
    }

    private static string Escaped(string name) => name.Replace("~", "~0").Replace("/", "~1");
}
