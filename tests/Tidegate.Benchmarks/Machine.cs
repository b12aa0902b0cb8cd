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
            $"{DateTimeOffset.UtcNow:yyyy-MM-dd}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} processors"));
        output.WriteLine();
    }
}
