namespace Tidegate.Runtime.Tests.Support;

internal static class TestedPlatform
{
    public const int Version = 10;
    public const string Build = ".NETStandard,Version=v2.0";
}
