using System;
using System.Collections.Generic;
using System.IO;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Tidegate.Generator.Tests.Yaml;

/// <summary>What YamlDotNet makes of a text, in the form of <see cref="YamlText.Show"/>.</summary>
internal static class YamlOracle
{
    /// <summary>Null when YamlDotNet refuses the text.</summary>
    public static string? Show(string text)
    {
        try
        {
            var parser = new Parser(new StringReader(WithoutMark(text)));
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                return "nothing";
            }

            parser.Consume<DocumentStart>();
            string root = ShowNode(parser);
            parser.Consume<DocumentEnd>();
            parser.Consume<StreamEnd>();
            return root;
        }
        catch (Exception e) when (e is YamlException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>YamlDotNet leaves the byte order mark to whoever decodes the file.</summary>
    private static string WithoutMark(string text) => text.StartsWith('\uFEFF') ? text[1..] : text;

    private static string ShowNode(Parser parser)
    {
        if (parser.TryConsume<Scalar>(out Scalar? scalar))
        {
            return $"<{scalar.Value}>";
        }

        var parts = new List<string>();
        if (parser.TryConsume<SequenceStart>(out _))
        {
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                parts.Add(ShowNode(parser));
            }

            return $"[{string.Join(", ", parts)}]";
        }

        parser.Consume<MappingStart>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            parts.Add($"{ShowNode(parser)}: {ShowNode(parser)}");
        }

        return $"{{{string.Join(", ", parts)}}}";
    }
}
