using System.Collections.Generic;
using System.Linq;

namespace Tidegate.Compiler.Syntax.Parsing;

/// <param name="Means">The key of the mapping with the same meaning; null when there is none.</param>
/// <param name="Remedy">What to do, as the end of a sentence.</param>
internal sealed record ForeignKey(string? Means, string Remedy);

/// <summary>Finds what to write instead of a key that people know from elsewhere.</summary>
internal static class ForeignKeys
{
    private static readonly Dictionary<string, List<ForeignKeyWords.Row>> s_rows = Index();

    /// <param name="keys">The keys of the mapping, which tell what it represents.</param>
    /// <returns>Null when the key is not known from elsewhere, or means nothing in such a mapping.</returns>
    public static ForeignKey? Find(string key, IReadOnlyCollection<string> keys)
    {
        if (!s_rows.TryGetValue(Plain(key), out List<ForeignKeyWords.Row>? rows)
            || rows.FirstOrDefault(row => keys.Contains(row.Place)) is not { } found)
        {
            return null;
        }

        return new ForeignKey(found.Means, found.Remedy);
    }

    private static Dictionary<string, List<ForeignKeyWords.Row>> Index()
    {
        Dictionary<string, List<ForeignKeyWords.Row>> index = new();
        foreach (ForeignKeyWords.Row row in ForeignKeyWords.All)
        {
            foreach (string word in row.Words.Split(' '))
            {
                string plain = Plain(word);
                if (!index.TryGetValue(plain, out List<ForeignKeyWords.Row>? rows))
                {
                    index.Add(plain, rows = new List<ForeignKeyWords.Row>());
                }

                rows.Add(row);
            }
        }

        return index;
    }

    /// <summary>Documentation pages spell the same word in many ways: <c>operationId</c>, <c>operation_id</c>, <c>Operation-ID</c>.</summary>
    private static string Plain(string key) => new(key.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant).ToArray());
}
