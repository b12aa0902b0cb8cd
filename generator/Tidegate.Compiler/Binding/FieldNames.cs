namespace Tidegate.Compiler.Binding;

/// <summary>
/// Names that are texts, those of fields in queries, forms and parts: a query and a form escape them, and parts have them in quotes, where servers disagree
/// about quotes, backslashes and what is not ASCII.
/// </summary>
internal static class FieldNames
{
    /// <summary>What may stand in such a name besides, as the end of a sentence.</summary>
    public const string Rest = "in quotes, fields may have other signs of ASCII in their names, too, but no '?', quotes or backslashes, and blanks only inside";

    public static bool IsSendable(string name)
    {
        foreach (char c in name)
        {
            if (c is < ' ' or > '~' or '?' or '"' or '\\')
            {
                return false;
            }
        }

        return name.Length > 0 && name.Trim() == name;
    }
}
