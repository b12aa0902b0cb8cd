namespace Tidegate.Buffers;

/// <summary>What a header can carry: plain ASCII text in one line, which arrives as it is sent.</summary>
internal static class HeaderText
{
    /// <summary>What is wrong with the value of a header, which is not repeated; null when nothing is.</summary>
    public static string? FindProblem(string name, string? value)
    {
        if (!IsSendable(value))
        {
            return $"The value of the header {name} is not plain ASCII text in one line.";
        }

        return HasBlanksAround(value!) ? $"The value of the header {name} has blanks around it, without which it would arrive." : null;
    }

    private static bool HasBlanksAround(string value) =>
        value.Length > 0 && (value[0] is ' ' or '\t' || value[value.Length - 1] is ' ' or '\t');

    private static bool IsSendable(string? value)
    {
        foreach (char c in value ?? "\0")
        {
            if (c is (< ' ' and not '\t') or > '~')
            {
                return false;
            }
        }

        return true;
    }
}
