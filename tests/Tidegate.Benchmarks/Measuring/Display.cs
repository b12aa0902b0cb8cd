using System.Globalization;

namespace Tidegate.Benchmarks.Measuring;

/// <summary>Figures as people read them.</summary>
internal static class Display
{
    public static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1e4 => Invariant(nanoseconds / 1e3, "0.00 us"),
        < 1e6 => Invariant(nanoseconds / 1e3, "0.0 us"),
        _ => Invariant(nanoseconds / 1e6, "0.00 ms"),
    };

    public static string Bytes(double bytes) => bytes < 1e6 ? Invariant(bytes, "#,0 B") : Invariant(bytes / 1e6, "0.000 MB");

    public static string Ratio(double ratio) => Invariant(ratio, "0.00 x");

    public static string Percent(double part) => Invariant(part * 100, "0 ") + "%";

    private static string Invariant(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
