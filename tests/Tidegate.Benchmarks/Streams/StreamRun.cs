using System;
using System.Collections.Generic;
using System.IO;
using Tidegate.Benchmarks.Measuring;

namespace Tidegate.Benchmarks.Streams;

/// <summary>Items of a stream beside a reader that is written by hand over the same bytes: a million of them and more, in short turns.</summary>
internal sealed class StreamRun
{
    private const int Items = 20_000;

    /// <summary>The time that streams may take beside the reader by hand.</summary>
    private const double Limit = 1.1;

    private static readonly Interleaved s_loop = new(turn: TimeSpan.FromMilliseconds(1), duration: TimeSpan.FromSeconds(12));

    private readonly List<(string Form, Figure Stream, Figure ByHand)> _figures = [];

    public static StreamRun Measure()
    {
        var run = new StreamRun();
        using var work = new StreamWork(Items);
        run.Add("JSON lines", work.ReadLines, work.ReadLinesByHand);
        run.Add("an array", work.ReadArray, work.ReadArrayByHand);
        run.Add("events", work.ReadEvents, work.ReadEventsByHand);
        return run;
    }

    public IEnumerable<Bar> Bars()
    {
        foreach ((string form, Figure stream, Figure byHand) in _figures)
        {
            yield return new Bar($"items of {form}, time beside a reader by hand", stream.RatioTo(byHand), Limit, "x");
        }
    }

    public void WriteTo(TextWriter output)
    {
        var table = new TextTable("20,000 items", "stream", "by hand", "ratio", "allocated besides the items", "spread");
        foreach ((string form, Figure stream, Figure byHand) in _figures)
        {
            table.Add(form, Display.Time(stream.Nanoseconds), Display.Time(byHand.Nanoseconds), Display.Ratio(stream.RatioTo(byHand)), Display.Bytes(stream.Bytes - byHand.Bytes), Display.Percent(stream.Spread));
        }

        table.WriteTo(output);
    }

    private void Add(string form, Action stream, Action byHand)
    {
        Work[] works = [new("stream", stream), new("by hand", byHand)];
        Interleaved.WarmUp(works);
        IReadOnlyList<Figure> figures = s_loop.Measure(works);
        _figures.Add((form, figures[0], figures[1]));
    }
}
