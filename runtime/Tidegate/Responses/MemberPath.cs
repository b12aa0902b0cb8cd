namespace Tidegate.Responses;

/// <summary>The names from the root of a response to a member: one name, or a JSON Pointer (RFC 6901), which begins with a slash.</summary>
internal static class MemberPath
{
    /// <summary>The names, outermost first; none for the response itself.</summary>
    public static string[] Of(string name)
    {
        if (name.Length == 0)
        {
            return [];
        }

        if (name[0] != '/')
        {
            return [name];
        }

        string[] names = name.Substring(1).Split('/');
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = names[i].Replace("~1", "/").Replace("~0", "~");
        }

        return names;
    }

    /// <summary>The name for messages, such as <c>Response.Error.Code</c>.</summary>
    public static string Display(string name) => string.Join(".", Of(name));
}
