using System;
using System.Collections.Generic;

namespace Tidegate.Generator.Emit;

/// <summary>Allocates the names of parameters and locals of one method, each only once.</summary>
internal sealed class LocalNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>A name for what the spec calls <paramref name="pascalName"/>: <c>FlowId</c> gives <c>flowId</c>.</summary>
    public string ForSpecName(string pascalName) => CSharpLiteral.Identifier(Unused(CamelCase(pascalName)));

    /// <summary>A name for the generated code's own use, which yields to the names of the spec.</summary>
    /// <param name="preferred">The name when it is free.</param>
    /// <param name="otherwise">The name when it is not.</param>
    public string ForOwn(string preferred, string otherwise) =>
        _taken.Add(preferred) ? preferred : Unused(otherwise);

    /// <summary>Lowers the leading capitals: <c>FlowId</c> gives <c>flowId</c>, <c>URLPath</c> gives <c>urlPath</c>.</summary>
    public static string CamelCase(string pascalName)
    {
        char[] characters = pascalName.ToCharArray();
        for (int i = 0; i < characters.Length && char.IsUpper(characters[i]); i++)
        {
            bool startsNextWord = i > 0 && i + 1 < characters.Length && char.IsLower(characters[i + 1]);
            if (startsNextWord)
            {
                break;
            }

            characters[i] = char.ToLowerInvariant(characters[i]);
        }

        return new string(characters);
    }

    private string Unused(string name)
    {
        string candidate = name;
        for (int number = 2; !_taken.Add(candidate); number++)
        {
            candidate = name + CSharpLiteral.Number(number);
        }

        return candidate;
    }
}
