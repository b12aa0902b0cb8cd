using System;
using System.Collections.Generic;

namespace Tidegate;

/// <summary>How an envelope says that a call succeeded.</summary>
public sealed class ApiSuccess
{
    private ApiSuccess(SuccessKind kind)
    {
        Kind = kind;
    }

    /// <summary>The code is absent, null or an empty text. A response that shows nothing else of the envelope either is an error.</summary>
    public static ApiSuccess WithoutCode { get; } = new(SuccessKind.WithoutCode);

    /// <summary>The HTTP status is one of success (2xx), whatever code the envelope has.</summary>
    public static ApiSuccess ByStatus { get; } = new(SuccessKind.ByStatus);

    internal SuccessKind Kind { get; }

    /// <summary>The whole numbers that mean success; empty when codes are no numbers.</summary>
    internal IReadOnlyList<int> Numbers { get; private init; } = [];

    /// <summary>The texts that mean success.</summary>
    internal IReadOnlyList<string> Words { get; private init; } = [];

    /// <summary>The flag that means success.</summary>
    internal bool IsTrue { get; private init; }

    /// <summary>The code is one of these whole numbers.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static ApiSuccess Codes(params int[] codes) =>
        ApiArgument.NotNull(codes, nameof(codes)).Length > 0 ? new(SuccessKind.Numbers) { Numbers = codes } : throw NoCode(nameof(codes));

    /// <summary>The code is one of these texts, and so codes are texts.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static ApiSuccess Texts(params string[] codes) =>
        ApiArgument.NotNull(codes, nameof(codes)).Length > 0 ? new(SuccessKind.Texts) { Words = codes } : throw NoCode(nameof(codes));

    /// <summary>The member in place of the code, or <see cref="ApiEnvelope.FlagName"/> beside it, is this flag.</summary>
    public static ApiSuccess Flag(bool value) => new(SuccessKind.Flag) { IsTrue = value };

    private static ArgumentException NoCode(string parameter) => new("No code means success: name one.", parameter);
}
