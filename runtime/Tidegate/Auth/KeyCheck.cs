using System.Linq;
using System.Text;

namespace Tidegate.Auth;

/// <summary>Checks a key that is hashed into signatures.</summary>
internal static class KeyCheck
{
    /// <returns>Null when the key is valid.</returns>
    public static OptionProblem? Find(string? key, string option)
    {
        if (string.IsNullOrWhiteSpace(key))
        {
            return new(option, "is missing: the application's page in the developer console shows it.");
        }

        if (key!.Any(char.IsControl))
        {
            return new(option, "contains a line break or another control character: remove it, it was probably copied along.");
        }

        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(key)) != key
            ? new(option, "contains half of a character that takes two; it was probably cut off.")
            : null;
    }
}
