using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Tidegate.Generator.Tests.Roslyn;

/// <summary>What one run of the generator gave.</summary>
internal sealed class GeneratorOutcome(GeneratorRunResult result, Compilation compilation)
{
    public GeneratorRunResult Result { get; } = result;

    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    /// <summary>The generated files by what stands between the service's name and <c>.g.cs</c>.</summary>
    public IReadOnlyDictionary<string, string> Sources { get; } = result.GeneratedSources.IsDefault
        ? new Dictionary<string, string>()
        : result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    public string Source(string ending) => Sources.Single(source => source.Key.EndsWith(ending, StringComparison.Ordinal)).Value;

    /// <summary>What the compiler says of the consumer.</summary>
    public ImmutableArray<Diagnostic> Problems => [.. compilation.GetDiagnostics().Where(d => d.Severity != DiagnosticSeverity.Hidden)];

    /// <summary>Fails unless the generator reported nothing and the consumer compiles without any warning.</summary>
    /// <param name="expectedRules">Rules that the specs break on purpose.</param>
    public GeneratorOutcome MustCompile(params string[] expectedRules)
    {
        MustSayNothing(expectedRules, compilation.GetDiagnostics());
        return this;
    }

    /// <summary>The compiled consumer, which must compile in the same way. What Emit reports is all that there is, so nothing is bound twice.</summary>
    public Assembly Load(params string[] expectedRules)
    {
        using var stream = new MemoryStream();
        MustSayNothing(expectedRules, compilation.Emit(stream).Diagnostics);
        stream.Position = 0;
        return new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(stream);
    }

    private void MustSayNothing(string[] expectedRules, ImmutableArray<Diagnostic> ofCompiler)
    {
        Assert.Null(Result.Exception);
        Assert.Empty(Diagnostics.Where(diagnostic => !expectedRules.Contains(diagnostic.Id)));
        string[] problems = [.. ofCompiler.Where(d => d.Severity != DiagnosticSeverity.Hidden).Select(Describe)];
        Assert.True(problems.Length == 0, string.Join("\n", problems));
    }

    private string Describe(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        string line = diagnostic.Location.SourceTree?.GetText().Lines[place.StartLinePosition.Line].ToString().Trim() ?? "";
        return $"{diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)} in {place.Path}: {line}";
    }
}
