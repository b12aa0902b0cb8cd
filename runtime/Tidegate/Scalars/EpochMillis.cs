namespace Tidegate.Scalars;

/// <summary>The range, in milliseconds since 1970, of dates between the years 1 and 9999.</summary>
internal static class EpochMillis
{
    public const long Min = -62_135_596_800_000;
    public const long Max = 253_402_300_799_999;
}
