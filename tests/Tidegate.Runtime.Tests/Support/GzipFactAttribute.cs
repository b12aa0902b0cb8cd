using System;
using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace Tidegate.Runtime.Tests.Support;

/// <summary>A test that needs the program gzip; where there is none, it is reported as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GzipFactAttribute : FactAttribute
{
    public GzipFactAttribute()
    {
        if (!IsInstalled())
        {
            Skip = "gzip is not installed: what is sent was not unpacked by another program.";
        }
    }

    private static bool IsInstalled()
    {
        try
        {
            using Process gzip = Process.Start(new ProcessStartInfo("gzip", "--version") { RedirectStandardOutput = true })!;
            gzip.WaitForExit();
            return gzip.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
