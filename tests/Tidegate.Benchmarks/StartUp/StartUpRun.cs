using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using Tidegate.Benchmarks.Clients;
using Tidegate.Benchmarks.Measuring;
using Tidegate.Benchmarks.Servers;

namespace Tidegate.Benchmarks.StartUp;

/// <summary>Fresh processes that each make one call on loopback, in turn.</summary>
internal sealed class StartUpRun
{
    private readonly string _title;
    private readonly List<StartUpFigure> _figures;

    private StartUpRun(string title, List<StartUpFigure> figures)
    {
        _title = title;
        _figures = figures;
    }

    public IReadOnlyList<StartUpFigure> Figures => _figures;

    /// <summary>This program, on the just-in-time compiler.</summary>
    public static StartUpRun Measure(int samples) => Measure(
        "first call, just-in-time compiler", gateway => [.. Contender.FirstCallers.Select(contender => Fresh(contender, gateway))], samples);

    /// <param name="title">What the table is about.</param>
    /// <param name="programs">What is started, with the address of the server.</param>
    /// <param name="samples">How often each is started.</param>
    public static StartUpRun Measure(string title, Func<Uri, IReadOnlyList<FreshProcess>> programs, int samples)
    {
        using var server = LoopbackServer.Start();
        IReadOnlyList<FreshProcess> started = programs(server.Address);
        var times = started.ToDictionary(program => program.Name, _ => new List<FirstCallTime>());
        for (int sample = 0; sample <= samples; sample++)
        {
            foreach (FreshProcess program in started)
            {
                FirstCallTime time = program.Run();

                // The first round reads files from the disk, and the server makes its own first responses.
                if (sample > 0)
                {
                    times[program.Name].Add(time);
                }
            }
        }

        return new StartUpRun(title, [.. times.Select(program => StartUpFigure.Of(program.Key, program.Value))]);
    }

    public IEnumerable<Bar> Bars()
    {
        StartUpFigure ours = Of(Contender.TidegateWithToken);
        StartUpFigure expert = Of(Contender.Expert);
        yield return new Bar($"first call beside {expert.Name}", ours.Call.RatioTo(expert.Call), 1.2, "x");
        yield return new Bar($"first call beside {expert.Name}, from the start of the process", ours.FromStart.RatioTo(expert.FromStart), 1.2, "x");
    }

    public void WriteTo(TextWriter output)
    {
        StartUpFigure expert = _figures.Single(figure => figure.Name == Contender.Expert.Name);
        var table = new TextTable(_title, "from process start", "beside the expert", "the call", "beside the expert", "compiling", "methods");
        foreach (StartUpFigure figure in _figures)
        {
            table.Add(
                figure.Name,
                Display.Time(figure.FromStart.Nanoseconds),
                Display.Ratio(figure.FromStart.RatioTo(expert.FromStart)),
                Display.Time(figure.Call.Nanoseconds),
                Display.Ratio(figure.Call.RatioTo(expert.Call)),
                Display.Time(figure.Compiling.Nanoseconds),
                figure.Methods.ToString("#,0", CultureInfo.InvariantCulture));
        }

        table.WriteTo(output);
    }

    private StartUpFigure Of(Contender contender) => _figures.Single(figure => figure.Name == contender.Name);

    private static FreshProcess Fresh(Contender contender, Uri gateway)
    {
        ProcessStartInfo program = ThisProgram.With("--first-call", contender.Name, gateway.OriginalString);

        // As every other program has it, and this one has not: 100 ms.
        program.Environment["DOTNET_TC_CallCountingDelayMs"] = "64";
        return new FreshProcess(contender.Name, program);
    }
}

/// <summary>What a first call takes.</summary>
/// <param name="Name">The client.</param>
/// <param name="FromStart">From the start of the process.</param>
/// <param name="Call">From the making of the client.</param>
/// <param name="Compiling">What of that went into compiling, some of it on another thread.</param>
/// <param name="Methods">How many methods were compiled.</param>
internal sealed record StartUpFigure(string Name, Figure FromStart, Figure Call, Figure Compiling, long Methods)
{
    public static StartUpFigure Of(string name, IReadOnlyList<FirstCallTime> times) => new(
        name,
        new Figure(name, [.. times.Select(time => time.FromStart)], 0),
        new Figure(name, [.. times.Select(time => time.Call)], 0),
        new Figure(name, [.. times.Select(time => time.Compiling)], 0),
        times.Min(time => time.Methods));
}
