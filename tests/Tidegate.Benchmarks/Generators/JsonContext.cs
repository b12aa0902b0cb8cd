using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tidegate.Benchmarks.Generators;

/// <summary>
/// The JSON code that a user of Refit compiles beside Refit's own: a context over the same types, and what the source generator of
/// System.Text.Json makes of it. Tidegate's output holds its JSON code.
/// </summary>
internal static class JsonContext
{
    private static readonly Type s_generator = Assembly
        .LoadFrom(Path.Combine(AppContext.BaseDirectory, "json", "System.Text.Json.SourceGeneration.dll"))
        .GetTypes().Single(type => typeof(IIncrementalGenerator).IsAssignableFrom(type) && !type.IsAbstract);

    /// <returns>The declaration of the context, and what is generated for it.</returns>
    /// <exception cref="InvalidOperationException">The generator failed.</exception>
    public static IReadOnlyList<string> Of(RefitProject project)
    {
        CSharpCompilation consumer = Consumer.Create([.. project.Written.Append(project.JsonContext).Select((text, i) => Consumer.Parse(text, $"Source{i}.cs"))]);
        GeneratorRunResult result = CSharpGeneratorDriver
            .Create([((IIncrementalGenerator)Activator.CreateInstance(s_generator)!).AsSourceGenerator()], parseOptions: Consumer.ParseOptions)
            .RunGenerators(consumer).GetRunResult().Results.Single();
        return result.Exception is null && result.GeneratedSources.Length > 0
            ? [project.JsonContext, .. result.GeneratedSources.Select(source => source.SourceText.ToString())]
            : throw new InvalidOperationException("No JSON code was generated.", result.Exception);
    }
}
