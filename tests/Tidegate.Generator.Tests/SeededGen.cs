using System;
using System.Globalization;
using CsCheck;
using Xunit;

namespace Tidegate.Generator.Tests;

/// <summary>
/// Tries generated values that are the same in every run and on every machine, so that a red run can be repeated. Set
/// TIDEGATE_FUZZ_SEED to a number to try others.
/// </summary>
internal static class SeededGen
{
    private const int UsualRuns = 1_000;

    private static readonly ulong s_seed =
        ulong.TryParse(Environment.GetEnvironmentVariable("TIDEGATE_FUZZ_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed) ? seed : 1;

    public static void TryMany<T>(this Gen<T> gen, Action<T> check, int runs = UsualRuns)
    {
        var random = new PCG(1, s_seed);
        for (int run = 0; run < runs; run++)
        {
            check(gen.Generate(random, null, out _));
        }
    }

    public static void TryMany(this Gen<string> gen, Func<string, bool> holds, int runs = UsualRuns) =>
        gen.TryMany(text => Assert.True(holds(text), $"does not hold for: {text}"), runs);
}
