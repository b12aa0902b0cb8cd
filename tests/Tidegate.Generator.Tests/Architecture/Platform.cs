using System;
using System.Linq;

namespace Tidegate.Generator.Tests.Architecture;

/// <summary>Which files a target framework compiles, and with which symbols, as the project files have it.</summary>
internal sealed record Platform(string[] Symbols, string[] OthersFiles)
{
    public static readonly Platform Net10 =
        new(["NET", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"], [".NetStandard.cs", ".BeforeNet10.cs"]);

    public static readonly Platform NetStandard = new(["NETSTANDARD", "NETSTANDARD2_0"], [".Net.cs", ".Net10.cs"]);

    public bool Compiles(string path) => !OthersFiles.Any(end => path.EndsWith(end, StringComparison.Ordinal));
}
