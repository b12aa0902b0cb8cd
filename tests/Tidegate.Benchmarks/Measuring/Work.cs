using System;

namespace Tidegate.Benchmarks.Measuring;

/// <summary>Something that is measured beside others.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Run">Does it once.</param>
internal sealed record Work(string Name, Action Run);
