using System;
using System.Globalization;

namespace Tidegate.Benchmarks.Measuring;

/// <summary>A promise, and whether it was kept in this run.</summary>
/// <param name="Name">What is promised.</param>
/// <param name="Measured">What was measured.</param>
/// <param name="Limit">What it may be at most.</param>
/// <param name="Unit">Of both, such as <c>B</c>, or <c>x</c> for a ratio.</param>
internal sealed record Bar(string Name, double Measured, double Limit, string Unit)
{
    public bool Holds => Measured <= Limit;

    public string MeasuredText => $"{Number(Measured)} {Unit}";

    public string LimitText => $"{Number(Limit)} {Unit}";

    private static string Number(double value) => value.ToString(Math.Abs(value) >= 100 ? "#,0" : "0.00#", CultureInfo.InvariantCulture);
}
