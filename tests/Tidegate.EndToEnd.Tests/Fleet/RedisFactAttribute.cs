using System;
using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Fleet;

/// <summary>A test that needs redis-server; where there is none, it is reported as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RedisFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> s_isInstalled = new(IsInstalled);

    public RedisFactAttribute()
    {
        if (!s_isInstalled.Value)
        {
            Skip = "redis-server is not installed: sharing a token between processes was not tried.";
        }
    }

    private static bool IsInstalled()
    {
        try
        {
            using Process redis = Process.Start(new ProcessStartInfo("redis-server", "--version") { RedirectStandardOutput = true })!;
            redis.WaitForExit();
            return redis.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
