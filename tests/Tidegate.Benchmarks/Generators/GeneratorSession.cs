using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tidegate.Compiler;
using Tidegate.Generator.Roslyn;

namespace Tidegate.Benchmarks.Generators;

/// <summary>A generator as an editor holds it: one driver that remembers. What it costs is the run, not the parsing of what was edited.</summary>
internal sealed class GeneratorSession
{
    /// <summary>Where an edit of a spec can add to its documentation.</summary>
    private const string OneLineDoc = "\ndoc: Starts ";

    private readonly Func<GeneratorDriver> _createDriver;
    private readonly Action<GeneratorSession, int> _editOne;
    private CSharpCompilation _consumer;
    private GeneratorDriver _driver;
    private int _edits;

    private GeneratorSession(CSharpCompilation consumer, Func<GeneratorDriver> createDriver, Action<GeneratorSession, int> editOne)
    {
        _consumer = consumer;
        _createDriver = createDriver;
        _editOne = editOne;
        _driver = createDriver();
    }

    /// <summary>Runs a generator that remembers nothing.</summary>
    public Step FullRun => new(Forget, Run);

    /// <summary>Runs after an edit of one endpoint.</summary>
    public Step OneEdit => new(EditOneEndpoint, Run);

    /// <summary>Runs after an edit of C# that has nothing to do with endpoints.</summary>
    public Step UnrelatedEdit => new(EditUnrelatedCode, Run);

    /// <summary>The generated C#.</summary>
    /// <exception cref="InvalidOperationException">The generator failed, or reported an error.</exception>
    public IReadOnlyList<(string Name, string Text)> Output
    {
        get
        {
            GeneratorRunResult result = _driver.GetRunResult().Results.Single();
            object? mistake = result.Exception ?? (object?)result.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            return mistake is null
                ? [.. result.GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString()))]
                : throw new InvalidOperationException("The generator failed: " + mistake);
        }
    }

    /// <summary>The texts of the generated C#.</summary>
    public IReadOnlyList<string> Texts => [.. Output.Select(source => source.Text)];

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
            });
    }

    public static GeneratorSession OfRefit(RefitProject project) => new(
        Consumer.Create([Consumer.Parse("", Consumer.Unrelated), .. project.Sources.Select(source => Consumer.Parse(source.Text, source.Path))]),
        () => CSharpGeneratorDriver.Create([RefitProject.CreateGenerator()], parseOptions: Consumer.ParseOptions),
        (session, number) => session.Replace(project.EditedPath, project.EditedSource(number)));

    public void Forget() => _driver = _createDriver();

    public void EditOneEndpoint() => _editOne(this, ++_edits);

    public void EditUnrelatedCode() => Replace(
        Consumer.Unrelated,
        string.Create(CultureInfo.InvariantCulture, $"internal static class Unrelated {{ internal const int Edit = {++_edits}; }}"));

    public void Run() => _driver = _driver.RunGenerators(_consumer);

    private void Replace(string path, string text)
    {
        SyntaxTree old = _consumer.SyntaxTrees.Single(tree => tree.FilePath == path);
        SyntaxTree tree = Consumer.Parse(text, path);
        _ = tree.GetRoot();
        _consumer = _consumer.ReplaceSyntaxTree(old, tree);
    }
}
