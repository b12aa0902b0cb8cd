using System;
using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Gateway.Support;

/// <summary>A test that needs python3; where there is none, it is reported as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PythonFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> s_isInstalled = new(IsInstalled);

    public PythonFactAttribute()
    {
        if (!s_isInstalled.Value)
        {
            Skip = "python3 is not installed: the client in another language was not tried.";
        }
    }

    private static bool IsInstalled()
    {
        try
        {
            using Process python = Process.Start(new ProcessStartInfo("python3", "--version") { RedirectStandardOutput = true })!;
            python.WaitForExit();
            return python.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
