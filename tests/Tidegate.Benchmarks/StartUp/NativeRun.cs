using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using Tidegate.Benchmarks.Clients;
using Tidegate.Benchmarks.Measuring;

namespace Tidegate.Benchmarks.StartUp;

/// <summary>First calls as native code: size, time and warnings.</summary>
internal sealed class NativeRun
{
    private static readonly (Contender Contender, string Client)[] s_clients =
        [(Contender.TidegateWithToken, "Tidegate"), (Contender.Expert, "Expert"), (Contender.Refit, "Refit")];

    private readonly IReadOnlyList<NativeProgram> _programs;
    private readonly StartUpRun _run;

    private NativeRun(IReadOnlyList<NativeProgram> programs, StartUpRun run)
    {
        _programs = programs;
        _run = run;
    }

    /// <summary>Publishes one program for each client, which takes minutes, and starts them in turn.</summary>
    public static NativeRun Measure(int samples)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("first-call-");
        try
        {
            NativeProgram[] programs = [.. s_clients.Select(client => NativeProgram.Publish(client.Client, folder.FullName))];
            return new NativeRun(programs, StartUpRun.Measure(
                "first call, native code",
                gateway => [.. s_clients.Zip(programs, (client, program) => new FreshProcess(client.Contender.Name, new ProcessStartInfo(program.Path, [gateway.OriginalString])))],
                samples));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public void WriteTo(TextWriter output)
    {
        _run.WriteTo(output);
        var table = new TextTable("native program", "size", "warnings");
        foreach (NativeProgram program in _programs)
        {
            table.Add(program.Client, Display.Bytes(program.Size), program.Warnings.Count.ToString(CultureInfo.InvariantCulture));
        }

        table.WriteTo(output);
        foreach (string warning in _programs.SelectMany(program => program.Warnings))
        {
            output.WriteLine(warning);
        }
    }
}
