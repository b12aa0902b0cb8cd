namespace Tidegate.Runtime.Tests.Support;

internal static class TestedPlatform
{
#if NET8_0
    public const int Version = 8;
    public const string Build = ".NETCoreApp,Version=v8.0";
#else
    public const int Version = 10;
    public const string Build = ".NETCoreApp,Version=v10.0";
#endif
}
