using System.Globalization;

namespace Tidegate;

/// <summary>The code of an envelope: a whole number, or a text where the codes of the service are texts.</summary>
internal readonly struct ServiceCode
{
    private readonly string? _word;

    public ServiceCode(int number)
    {
        Number = number;
    }

    public ServiceCode(string word)
    {
        _word = word;
    }

    /// <summary>The number; 0 for a text.</summary>
    public int Number { get; }

    public bool IsText => _word is not null;

    public string Text => _word ?? Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The value of an attribute.</summary>
    public object Boxed => _word ?? (object)Number;

    /// <summary>The number that the code is or spells; null when it spells none.</summary>
    public int? Spelled =>
        _word is null ? Number : int.TryParse(_word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;
}
