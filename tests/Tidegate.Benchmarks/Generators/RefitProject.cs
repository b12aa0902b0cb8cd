using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Tidegate.Compiler;
using Tidegate.Compiler.Model;

namespace Tidegate.Benchmarks.Generators;

/// <summary>The same endpoints and types as a user of Refit writes them: an interface per 22 endpoints, and a record per type and body.</summary>
internal sealed class RefitProject
{
    private const int MethodsPerInterface = 22;

    private static readonly Type s_generator = Assembly
        .LoadFrom(Path.Combine(AppContext.BaseDirectory, "refit", "InterfaceStubGeneratorV2.dll"))
        .GetTypes().Single(type => typeof(IIncrementalGenerator).IsAssignableFrom(type) && !type.IsAbstract);

    private RefitProject(IReadOnlyList<(string Path, string Text)> sources, string jsonContext)
    {
        Sources = sources;
        JsonContext = jsonContext;
    }

    public IReadOnlyList<(string Path, string Text)> Sources { get; }

    /// <summary>The texts of <see cref="Sources"/>.</summary>
    public IEnumerable<string> Written => Sources.Select(source => source.Text);

    /// <summary>The declaration of the JSON context, which is a file of its own: Refit's generator does without.</summary>
    public string JsonContext { get; }

    /// <summary>The file whose last method is edited.</summary>
    public string EditedPath => Sources[^1].Path;

    public static ISourceGenerator CreateGenerator() => ((IIncrementalGenerator)Activator.CreateInstance(s_generator)!).AsSourceGenerator();

    public static RefitProject Of(IReadOnlyList<SpecText> specs)
    {
        ApiModel api = SpecCompiler.Compile(specs).Apis.Single();
        var sources = new List<(string, string)> { ("Types.cs", RefitSource.Types(api)) };
        sources.AddRange(api.Endpoints.Chunk(MethodsPerInterface).Select((chunk, i) =>
            ($"IFlows{i}.cs", RefitSource.Interface(string.Create(CultureInfo.InvariantCulture, $"IFlows{i}"), chunk))));
        return new RefitProject(sources, RefitSource.JsonContext(api));
    }

    /// <summary>The file with another name for its last method.</summary>
    public string EditedSource(int number)
    {
        string text = Sources[^1].Text;
        return text.Insert(text.LastIndexOf("Async(", StringComparison.Ordinal), string.Create(CultureInfo.InvariantCulture, $"Edit{number}"));
    }
}
