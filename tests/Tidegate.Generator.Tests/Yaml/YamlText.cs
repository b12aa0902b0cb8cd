using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Text;
using Tidegate.Compiler.Yaml;
using Xunit;

namespace Tidegate.Generator.Tests.Yaml;

/// <summary>One text as our reader sees it.</summary>
internal sealed class YamlText
{
    public const string Path = "specs/some.endpoint.yaml";

    private YamlText(string text, YamlNode? root, IReadOnlyList<SpecDiagnostic> diagnostics)
    {
        Text = text;
        Root = root;
        Diagnostics = diagnostics;
    }

    public string Text { get; }

    public YamlNode? Root { get; }

    public IReadOnlyList<SpecDiagnostic> Diagnostics { get; }

    /// <summary>Reads a text whatever is wrong with it.</summary>
    public static YamlText Read(string text)
    {
        var bag = new DiagnosticBag();
        YamlNode? root = YamlReader.Read(Path, text, bag);
        return new YamlText(text, root, bag.ToEquatableArray());
    }

    /// <summary>Reads a text that must have no mistake.</summary>
    public static YamlNode Accept(string text)
    {
        YamlText yaml = Read(text);
        Assert.Empty(yaml.Mistakes);
        return yaml.Root!;
    }

    /// <summary>The mistakes as <c>TG1001 'text at fault'</c>.</summary>
    public IReadOnlyList<string> Mistakes => [.. Diagnostics.Select(d => $"{d.Rule.Id} '{Covered(d.Span)}'")];

    public string Covered(SourceSpan span) => Text.Substring(span.Start, span.Length);

    /// <summary>The node as one line: scalars in angle brackets, so that nothing of them is lost.</summary>
    public static string Show(YamlNode? node) => node switch
    {
        null => "nothing",
        YamlScalar scalar => $"<{scalar.Value}>",
        YamlSequence sequence => $"[{string.Join(", ", sequence.Items.Select(Show))}]",
        YamlMapping mapping => $"{{{string.Join(", ", mapping.Entries.Select(e => $"{Show(e.Key)}: {Show(e.Value)}"))}}}",
        _ => "unknown",
    };
}
