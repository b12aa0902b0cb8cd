using System;
using System.Linq;
using Tidegate.Compiler;
using Tidegate.Generator.Tests.Lock;

namespace Tidegate.Generator.Tests.Reference;

/// <summary>Puts the examples of changes and locks beside what was released.</summary>
internal static class LockFrames
{
    private const string Released = "flowId: FlowId";

    /// <summary>Members of a body, and the lock from before, or from after where the example says so.</summary>
    public static SpecText[] Members(string text)
    {
        SpecText[] locked = SnippetFrames.Members(text.Contains("# after", StringComparison.Ordinal) ? text : Released);
        return [.. SnippetFrames.Members(text), new SpecText("tidegate.lock", HarborSpecs.Write(locked))];
    }

    /// <summary>A line of a lock, in the place of one.</summary>
    public static SpecText[] Line(string text)
    {
        SpecText[] specs = SnippetFrames.Members(Released);
        string lines = HarborSpecs.Write(specs).Replace("error 62101 name=UnknownUser", text, StringComparison.Ordinal);
        return [.. specs, new SpecText("tidegate.lock", lines)];
    }

    /// <summary>A folder of specs and a lock.</summary>
    public static SpecText[] Folder(string text)
    {
        SpecText[] specs = [.. SnippetFrames.Members(Released).Select(spec => spec with { Path = "specs/" + spec.Path })];
        string path = text.Split('\n').Single(line => line.EndsWith(".lock", StringComparison.Ordinal));
        return [.. specs, new SpecText(path, HarborSpecs.Write(specs))];
    }
}
