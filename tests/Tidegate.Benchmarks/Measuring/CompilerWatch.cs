using System;
using System.Diagnostics;
using System.Runtime;

namespace Tidegate.Benchmarks.Measuring;

/// <summary>
/// Tells when the just-in-time compiler is done with what runs again and again: it goes over a method three times, the last time
/// with what it has seen of its calls. Until then a measurement is one of the compiler.
/// </summary>
internal sealed class CompilerWatch
{
    /// <summary>Out of thousands; a few stragglers turn up for minutes.</summary>
    private const int FewMethods = 60;

    private static readonly TimeSpan s_window = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(15);

    private readonly long _start = Stopwatch.GetTimestamp();
    private long _windowStart = Stopwatch.GetTimestamp();
    private long _methods = JitInfo.GetCompiledMethodCount();

    /// <summary>Whether hardly anything was compiled for a while, or one has waited long enough.</summary>
    public bool IsSettled()
    {
        if (Stopwatch.GetElapsedTime(_windowStart) < s_window)
        {
            return false;
        }

        long compiled = JitInfo.GetCompiledMethodCount() - _methods;
        _methods += compiled;
        _windowStart = Stopwatch.GetTimestamp();
        return compiled < FewMethods || Stopwatch.GetElapsedTime(_start) > s_limit;
    }
}
