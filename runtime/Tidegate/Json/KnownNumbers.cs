using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;

namespace Tidegate.Json;

/// <summary>The numbers that a spec lists as the values of an enum, with their names. Lookups take constant time.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KnownNumbers
{
    private readonly int[] _numbers;
    private readonly string[] _names;
    private readonly int[] _aliases;
    private readonly int[] _meanings;

    // Both are created on first use; threads that race here create equal ones.
    private Dictionary<int, string>? _nameOf;
    private NumbersByName? _numberOf;

    /// <summary>
    /// Lists the numbers and, in the same order, their names. When a number has several names, the first is the one that is printed.
    /// </summary>
    public KnownNumbers(int[] numbers, string[] names)
        : this(numbers, names, [], [])
    {
    }

    /// <summary>
    /// Lists the numbers and, in the same order, their names. When a number has several names, the first is the one that is printed.
    /// </summary>
    /// <param name="numbers">The numbers that are sent.</param>
    /// <param name="names">The name of each number.</param>
    /// <param name="aliases">Numbers that are only read.</param>
    /// <param name="meanings">For each alias, the number that it is read as.</param>
    public KnownNumbers(int[] numbers, string[] names, int[] aliases, int[] meanings)
    {
        _numbers = ApiArgument.NotNull(numbers, nameof(numbers));
        _names = ApiArgument.NotNull(names, nameof(names));
        _aliases = ApiArgument.NotNull(aliases, nameof(aliases));
        _meanings = ApiArgument.NotNull(meanings, nameof(meanings));
    }

    private Dictionary<int, string> NameOf => _nameOf ??= Names();

    /// <summary>Whether a number is listed, be it as an alias.</summary>
    public bool Contains(int number) => NameOf.ContainsKey(number) || Array.IndexOf(_aliases, number) >= 0;

    /// <summary>The number that a number is read as: what an alias means, and otherwise the same number.</summary>
    public int NumberOf(int number) => Array.IndexOf(_aliases, number) is >= 0 and var place ? _meanings[place] : number;

    /// <summary>The name of a number; for a number that is not listed, its digits.</summary>
    public string TextOf(int number) => NameOf.TryGetValue(number, out string? name) ? name : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Finds the number with a name: an exact match, otherwise the only number that matches when case is ignored.</summary>
    internal bool TryFind(string name, out int number) => (_numberOf ??= new NumbersByName(_numbers, _names)).TryFind(name, out number);

    private Dictionary<int, string> Names()
    {
        var names = new Dictionary<int, string>();
        for (int i = _numbers.Length - 1; i >= 0; i--)
        {
            names[_numbers[i]] = _names[i];
        }

        return names;
    }

    private sealed class NumbersByName
    {
        private readonly Dictionary<string, int> _exact = new(StringComparer.Ordinal);

        /// <summary>Null for a name that, ignoring case, stands for two numbers.</summary>
        private readonly Dictionary<string, int?> _inAnyCase = new(StringComparer.OrdinalIgnoreCase);

        public NumbersByName(int[] numbers, string[] names)
        {
            for (int i = 0; i < numbers.Length; i++)
            {
                bool isOther = _inAnyCase.TryGetValue(names[i], out int? other) && other != numbers[i];
                _inAnyCase[names[i]] = isOther ? null : numbers[i];
                _exact[names[i]] = numbers[i];
            }
        }

        public bool TryFind(string name, out int number)
        {
            if (_exact.TryGetValue(name, out number))
            {
                return true;
            }

            bool isFound = _inAnyCase.TryGetValue(name, out int? only) && only is not null;
            number = only.GetValueOrDefault();
            return isFound;
        }
    }
}
