using System;
using System.Diagnostics;
using System.IO;

namespace Tidegate.Benchmarks;

/// <summary>This program once more, as a process of its own.</summary>
internal static class ThisProgram
{
    /// <summary>How to start it, whether it has a host of its own or that of all programs runs it.</summary>
    public static ProcessStartInfo With(params string[] arguments)
    {
        string[] assembly = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(ThisProgram).Assembly.Location] : [];
        return new ProcessStartInfo(Environment.ProcessPath!, [.. assembly, .. arguments]);
    }
}
