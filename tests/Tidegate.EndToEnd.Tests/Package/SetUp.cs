using System.Collections.Generic;

namespace Tidegate.EndToEnd.Tests.Package;

/// <summary>A way to set up a project App, and what its build is to say.</summary>
/// <param name="Name">What it is, in words.</param>
/// <param name="Ending">How the build ends.</param>
/// <param name="Message">What the message contains that the build gives.</param>
/// <param name="Files">Paths from the folder above the project, and texts.</param>
internal sealed record SetUp(string Name, SetUpEnding Ending, string Message, IReadOnlyList<(string Path, string Text)> Files)
{
    public static SetUp Works(string name, IReadOnlyList<(string Path, string Text)> files) => new(name, SetUpEnding.Silent, "", files);

    public static SetUp Warns(string name, string message, IReadOnlyList<(string Path, string Text)> files) => new(name, SetUpEnding.Warned, message, files);

    public static SetUp Fails(string name, string message, IReadOnlyList<(string Path, string Text)> files) => new(name, SetUpEnding.Refused, message, files);
}

internal enum SetUpEnding
{
    Silent,
    Warned,
    Refused,
}
