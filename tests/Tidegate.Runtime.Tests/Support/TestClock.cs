using System;
using Microsoft.Extensions.Time.Testing;

namespace Tidegate.Runtime.Tests.Support;

/// <summary>A clock whose hands can be moved without time passing.</summary>
internal sealed class TestClock() : FakeTimeProvider(DateTimeOffset.FromUnixTimeMilliseconds(1700000000123))
{
    public TimeSpan HandsMovedBy { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + HandsMovedBy;

    public override long GetTimestamp() => base.GetUtcNow().Ticks;
}
