using System;
using System.Collections.Generic;
using System.IO;
using Tidegate.Benchmarks.Measuring;

namespace Tidegate.Benchmarks.Signing;

/// <summary>The signature alone beside the bare hash of the same bytes.</summary>
internal sealed class SigningRun
{
    /// <summary>The two header strings: the signature of 64 characters and the timestamp of 13, with what every string has.</summary>
    private const int HeaderStrings = 152 + 48;

    private static readonly Interleaved s_loop = new(turn: TimeSpan.FromMilliseconds(2), duration: TimeSpan.FromMilliseconds(500));

    private readonly List<(string Size, Figure Signature, Figure Hash, double Limit)> _figures = [];

    public static SigningRun Measure()
    {
        var run = new SigningRun();
        run.Add("120 bytes", 120, 1.2);
        run.Add("1 MiB", 1024 * 1024, 1.05);
        return run;
    }

    public IEnumerable<Bar> Bars()
    {
        foreach ((string size, Figure signature, Figure hash, double limit) in _figures)
        {
            yield return new Bar($"signing {size}, time beside the bare hash", signature.RatioTo(hash), limit, "x");
            yield return new Bar($"signing {size}, allocated", signature.Bytes, HeaderStrings, "B");
        }
    }

    public void WriteTo(TextWriter output)
    {
        var table = new TextTable("signing", "signature", "bare hash, kept", "ratio", "allocated");
        foreach ((string size, Figure signature, Figure hash, _) in _figures)
        {
            table.Add(size, Display.Time(signature.Nanoseconds), Display.Time(hash.Nanoseconds), Display.Ratio(signature.RatioTo(hash)), Display.Bytes(signature.Bytes));
        }

        table.WriteTo(output);
    }

    /// <param name="size">What the table calls it.</param>
    /// <param name="length">The bytes that are hashed in all.</param>
    /// <param name="limit">How many times the bare hash the signature may take.</param>
    private void Add(string size, int length, double limit)
    {
        using var work = SigningWork.Of(length);
        Work[] works = [new("signature", () => work.Sign()), new("hash", () => work.Hash())];
        Interleaved.WarmUp(works);
        IReadOnlyList<Figure> figures = s_loop.Measure(works);
        _figures.Add((size, figures[0], figures[1], limit));
    }
}
