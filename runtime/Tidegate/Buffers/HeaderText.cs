namespace Tidegate.Buffers;

/// <summary>Checks what a header can carry: a single line of plain ASCII text that is received as it is sent.</summary>
internal static class HeaderText
{
    /// <summary>The problem with a header's value, without the value itself; null when there is none.</summary>
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
