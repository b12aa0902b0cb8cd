using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Tidegate.Compiler;

namespace Tidegate.Benchmarks.Generators;

/// <summary>Any number of endpoint specs of one service, made from the real ones: the same again under another name and action.</summary>
internal static partial class SpecSet
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "specs");

    public static IReadOnlyList<SpecText> Create(int endpoints)
    {
        SpecText[] real = [.. Directory.GetFiles(s_folder, "*.endpoint.yaml").Order(StringComparer.Ordinal).Select(Read)];
        return [Read(Path.Combine(s_folder, "service.yaml")), .. Enumerable.Range(0, endpoints).Select(i => Copy(real[i % real.Length], i / real.Length))];
    }

    private static SpecText Read(string path) => new("/specs/" + Path.GetFileName(path), File.ReadAllText(path));

    private static SpecText Copy(SpecText spec, int number)
    {
        if (number == 0)
        {
            return spec;
        }

        string suffix = number.ToString(CultureInfo.InvariantCulture);
        string text = Name().Replace(spec.Text, match => match.Value + suffix);
        return new SpecText(spec.Path.Replace(".endpoint", suffix + ".endpoint", StringComparison.Ordinal), text);
    }

    [GeneratedRegex(@"^(endpoint|action): \w+", RegexOptions.Multiline)]
    private static partial Regex Name();
}
