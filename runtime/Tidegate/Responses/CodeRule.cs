using System.Text.Json;
using Tidegate.Json;
using Tidegate.Scalars;

namespace Tidegate.Responses;

/// <summary>How the code of an envelope is read, and which codes mean success.</summary>
internal sealed class CodeRule
{
    private const string False = "false";
    private const string True = "true";
    private const string TrueOrFalse = "true or false";

    private readonly ApiSuccess _success;
    private readonly KnownTexts _words;

    /// <param name="success">What means success.</param>
    /// <param name="hasFlag">Whether a flag beside the code tells success.</param>
    public CodeRule(ApiSuccess success, bool hasFlag)
    {
        _success = success;
        HasFlag = hasFlag;
        _words = new KnownTexts([.. success.Words]);
    }

    public SuccessKind Kind => _success.Kind;

    /// <summary>Whether a flag tells success, and the code only what is wrong.</summary>
    public bool HasFlag { get; }

    public bool MeansSuccess(bool flag) => flag == _success.IsTrue;

    public bool MeansSuccess(ServiceCode code) => Kind switch
    {
        _ when HasFlag => false,
        SuccessKind.Numbers => IsListed(code.Number),
        SuccessKind.Texts => _words.Contains(code.Text),
        SuccessKind.Flag => code.Text == (_success.IsTrue ? True : False),
        _ => false,
    };

    /// <summary>Reads the code, which the reader is at. An empty text is no code.</summary>
    /// <returns>False when the value is not one that a code can have; it has not been read then.</returns>
    public bool TryRead(ref ApiJsonReader reader, out ServiceCode? code)
    {
        code = null;
        switch (Kind)
        {
            case SuccessKind.Numbers when LenientNumber.TryReadInt64(ref reader.Inner, out long number) && number is >= int.MinValue and <= int.MaxValue:
                code = new ServiceCode(reader.ReadInt32());
                return true;
            case SuccessKind.Numbers:
                return false;
            case SuccessKind.Flag when !HasFlag:
                code = FlagIn(ref reader.Inner) is { } flag ? CodeOf(flag) : null;
                return code is not null;
            default:
                if (reader.Inner.TokenType is not (JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False))
                {
                    return false;
                }

                string word = _words.Find(reader.Inner) ?? reader.ReadString();
                code = word.Length == 0 ? null : new ServiceCode(word);
                return true;
        }
    }

    /// <summary>The error for a value that is no code, which the reader is at.</summary>
    public ApiTransportException WrongCode(in ApiJsonReader reader) => reader.Unexpected(Kind switch
    {
        SuccessKind.Numbers => "a whole number of 32 bits",
        SuccessKind.Flag when !HasFlag => TrueOrFalse,
        _ => "text",
    });

    /// <summary>The error for a value that is no flag, which the reader is at.</summary>
    public static ApiTransportException WrongFlag(in ApiJsonReader reader) => reader.Unexpected(TrueOrFalse);

    /// <summary>The code of an error that has none but the flag.</summary>
    public static ServiceCode CodeOf(bool flag) => new(flag ? True : False);

    /// <summary>The flag that the reader is at; null when it is none.</summary>
    public static bool? FlagIn(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String or JsonTokenType.Number when LenientNumber.TryReadBoolean(ref reader, out bool flag) => flag,
        _ => null,
    };

    private bool IsListed(int number)
    {
        for (int i = 0; i < _success.Numbers.Count; i++)
        {
            if (_success.Numbers[i] == number)
            {
                return true;
            }
        }

        return false;
    }
}
