using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tidegate.Generator;
using Tidegate.Generator.Roslyn;

namespace Tidegate.Benchmarks.Generators;

/// <summary>A generator as an editor holds it: one driver that remembers, and a compilation that its output is added to.</summary>
internal sealed class GeneratorSession
{
    /// <summary>Where an edit of a spec can add to its documentation.</summary>
    private const string OneLineDoc = "\ndoc: Starts ";

    private readonly Func<GeneratorDriver> _createDriver;
    private readonly Func<GeneratorSession, int, GeneratorSession> _editOne;
    private CSharpCompilation _consumer;
    private GeneratorDriver _driver;
    private int _edits;

    private GeneratorSession(CSharpCompilation consumer, Func<GeneratorDriver> createDriver, Func<GeneratorSession, int, GeneratorSession> editOne)
    {
        _consumer = consumer;
        _createDriver = createDriver;
        _editOne = editOne;
        _driver = createDriver();
    }

    /// <summary>The generated C#.</summary>
    public IReadOnlyList<(string Name, string Text)> Output =>
        [.. _driver.GetRunResult().Results.Single().GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString()))];

    public static GeneratorSession OfTidegate(IReadOnlyList<SpecText> specs)
    {
        SpecFile[] files = [.. specs.Select(spec => new SpecFile(spec))];
        int place = specs.ToList().FindLastIndex(spec => spec.Text.Contains(OneLineDoc, StringComparison.Ordinal));
        return new GeneratorSession(
            Consumer.Create([Consumer.Parse("", Consumer.Unrelated)]),
            () => CSharpGeneratorDriver.Create(
                [new ApiClientGenerator().AsSourceGenerator()], files, Consumer.ParseOptions, new SpecMarks()),
            (session, number) =>
            {
                string text = specs[place].Text.Replace(OneLineDoc, $"{OneLineDoc}{number} ", StringComparison.Ordinal);
                var changed = new SpecFile(specs[place] with { Text = text });
                session._driver = session._driver.ReplaceAdditionalText(files[place], changed);
                files[place] = changed;
                return session;
            });
    }

    public static GeneratorSession OfRefit(RefitProject project) => new(
        Consumer.Create([Consumer.Parse("", Consumer.Unrelated), .. project.Sources.Select(source => Consumer.Parse(source.Text, source.Path))]),
        () => CSharpGeneratorDriver.Create([RefitProject.CreateGenerator()], parseOptions: Consumer.ParseOptions),
        (session, number) =>
        {
            SyntaxTree old = session._consumer.SyntaxTrees.Single(tree => tree.FilePath == project.EditedPath);
            session._consumer = session._consumer.ReplaceSyntaxTree(old, Consumer.Parse(project.EditedSource(number), project.EditedPath));
            return session;
        });

    /// <summary>Runs a generator that remembers nothing.</summary>
    public void RunFully()
    {
        _driver = _createDriver();
        Run();
    }

    /// <summary>Runs after an edit of one endpoint.</summary>
    public void EditOneEndpoint() => _editOne(this, ++_edits).Run();

    /// <summary>Runs after an edit of C# that has nothing to do with endpoints.</summary>
    public void EditUnrelatedCode()
    {
        SyntaxTree old = _consumer.SyntaxTrees.Single(tree => tree.FilePath == Consumer.Unrelated);
        string text = string.Create(CultureInfo.InvariantCulture, $"internal static class Unrelated {{ internal const int Edit = {++_edits}; }}");
        _consumer = _consumer.ReplaceSyntaxTree(old, Consumer.Parse(text, Consumer.Unrelated));
        Run();
    }

    private void Run()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_consumer, out _, out var diagnostics);
        if (diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
        {
            throw new InvalidOperationException("The generator failed: " + error);
        }
    }
}
