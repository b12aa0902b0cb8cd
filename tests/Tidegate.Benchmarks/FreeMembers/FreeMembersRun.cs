using System;
using System.Collections.Generic;
using System.IO;
using Tidegate.Benchmarks.Measuring;

namespace Tidegate.Benchmarks.FreeMembers;

/// <summary>
/// Records of 200 free members, by a whole signed call, beside a dictionary for each that is filled by hand from the bytes of the same answer.
/// </summary>
internal sealed class FreeMembersRun
{
    private const int Records = 50;
    private const int Members = 200;

    /// <summary>The time that a call may take beside the reader by hand.</summary>
    private const double Limit = 1.2;

    private static readonly Interleaved s_loop = new(turn: TimeSpan.FromMilliseconds(1), duration: TimeSpan.FromSeconds(8));

    private readonly Figure _call;
    private readonly Figure _byHand;

    private FreeMembersRun(Figure call, Figure byHand) => (_call, _byHand) = (call, byHand);

    public static FreeMembersRun Measure()
    {
        using var work = new FreeMembersWork(Records, Members);
        Work[] works = [new("call", work.Read), new("by hand", work.ReadByHand)];
        Interleaved.WarmUp(works);
        IReadOnlyList<Figure> figures = s_loop.Measure(works);
        return new FreeMembersRun(figures[0], figures[1]);
    }

    public IEnumerable<Bar> Bars() => [new Bar("records of 200 free members, time beside a dictionary by hand", _call.RatioTo(_byHand), Limit, "x")];

    public void WriteTo(TextWriter output)
    {
        var table = new TextTable($"{Records} records of {Members} free members", "time", "allocated", "spread");
        table.Add("a signed call", Display.Time(_call.Nanoseconds), Display.Bytes(_call.Bytes), Display.Percent(_call.Spread));
        table.Add("by hand, from the bytes", Display.Time(_byHand.Nanoseconds), Display.Bytes(_byHand.Bytes), Display.Percent(_byHand.Spread));
        table.WriteTo(output);
    }
}
