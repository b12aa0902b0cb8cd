using System;
using System.Globalization;

namespace Tidegate.Benchmarks.Clients;

/// <summary>The code of an answer is not zero, or is missing: the one error that the clients by hand tell apart.</summary>
internal sealed class RefusedException(int? code, string? message)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"{message} (code {code})"));
