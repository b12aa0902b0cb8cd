using System;
using System.Globalization;
using System.IO;
using System.Runtime.InteropServices;

namespace Tidegate.Benchmarks;

/// <summary>Where and when the figures were measured.</summary>
internal static class Machine
{
    public static void WriteTo(TextWriter output)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{DateTimeOffset.UtcNow:yyyy-MM-dd}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} processors{Load()}"));
        output.WriteLine();
    }

    /// <summary>How busy the machine has been in the last minute, where it tells: what that says of the times is the reader's to judge.</summary>
    private static string Load() => File.Exists("/proc/loadavg") ? $", load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}" : "";
}
