using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tidegate.Generator.Roslyn;

namespace Tidegate.Generator.Tests.Roslyn;

/// <summary>A consumer's compilation with the generator in it, as strict as a consumer can be.</summary>
internal sealed class GeneratorHarness
{
    private static readonly MetadataReference[] s_references = References(path => IsFramework(path) || Path.GetFileName(path) == "Tidegate.dll");

    private static readonly MetadataReference[] s_extensions = References(path =>
        Path.GetFileName(path) is "Tidegate.Extensions.dll" or "Tidegate.Gateway.dll" || Path.GetFileName(path).StartsWith("Microsoft.Extensions.", StringComparison.Ordinal));

    /// <summary>What all consumers share: the references are bound once, as long as no name changes.</summary>
    private static readonly CSharpCompilation s_consumer = CSharpCompilation.Create(
        "Consumer",
        references: s_references,
        options: new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            generalDiagnosticOption: ReportDiagnostic.Error,
            warningLevel: 9999,
            nullableContextOptions: NullableContextOptions.Enable));

    private readonly CSharpParseOptions _parseOptions;
    private readonly List<SpecAdditionalText> _texts;
    private CSharpCompilation _consumer;
    private GeneratorDriver _driver;

    public GeneratorHarness(IEnumerable<SpecFile> specs, string consumerCode = "", LanguageVersion version = LanguageVersion.CSharp11)
    {
        _parseOptions = new CSharpParseOptions(version, DocumentationMode.Diagnose, preprocessorSymbols: ["NET5_0_OR_GREATER"]);
        _texts = specs.Select(spec => new SpecAdditionalText(spec)).ToList();
        _consumer = s_consumer.AddSyntaxTrees(CSharpSyntaxTree.ParseText(consumerCode, _parseOptions, "Consumer.cs"));
        _driver = CreateDriver(new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    public static GeneratorOutcome Run(params SpecFile[] specs) => new GeneratorHarness(specs).Run();

    public GeneratorOutcome Run()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_consumer, out Compilation compilation, out _);
        return new GeneratorOutcome(_driver.GetRunResult().Results.Single(), compilation);
    }

    /// <summary>Replaces the text of a spec, as an editor does.</summary>
    public GeneratorHarness Edit(string path, Func<string, string> change)
    {
        int index = _texts.FindIndex(text => text.Path == path);
        SpecFile file = _texts[index].File;
        string text = change(file.Text);
        if (text == file.Text)
        {
            throw new InvalidOperationException($"The edit of {path} changes nothing.");
        }

        var replacement = new SpecAdditionalText(file with { Text = text });
        _driver = _driver.ReplaceAdditionalText(_texts[index], replacement);
        _texts[index] = replacement;
        return this;
    }

    /// <summary>Takes a spec out of the project.</summary>
    public GeneratorHarness Remove(string path)
    {
        SpecAdditionalText text = _texts.Single(text => text.Path == path);
        _driver = _driver.RemoveAdditionalTexts([text]);
        _texts.Remove(text);
        return this;
    }

    /// <summary>Adds a spec to the project, behind all others.</summary>
    public GeneratorHarness Add(SpecFile spec)
    {
        var text = new SpecAdditionalText(spec);
        _driver = _driver.AddAdditionalTexts([text]);
        _texts.Add(text);
        return this;
    }

    /// <summary>Gives all specs anew in one update, as a build server and an editor's project system do; what did not change stays the same object.</summary>
    public GeneratorHarness Replace(IEnumerable<SpecFile> specs)
    {
        var texts = specs
            .Select(spec => _texts.Find(text => text.File == spec) ?? new SpecAdditionalText(spec))
            .ToList();
        _driver = _driver.ReplaceAdditionalTexts([.. texts]);
        _texts.Clear();
        _texts.AddRange(texts);
        return this;
    }

    /// <summary>Adds a C# file that has nothing to do with the specs.</summary>
    public GeneratorHarness AddCode(string code)
    {
        _consumer = _consumer.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, _parseOptions));
        return this;
    }

    /// <summary>References the packages around a client; the props of one of them set a property.</summary>
    public GeneratorHarness AddExtensions()
    {
        _consumer = _consumer.AddReferences(s_extensions);
        return SetExtensions("true");
    }

    /// <summary>Sets the property that asks for registrations.</summary>
    public GeneratorHarness SetExtensions(string value)
    {
        _driver = _driver.WithUpdatedAnalyzerConfigOptions(
            new SpecMetadata(ImmutableDictionary<string, string>.Empty.Add("build_property.TidegateExtensions", value)));
        return this;
    }

    public GeneratorHarness Configure(Func<CSharpCompilationOptions, CSharpCompilationOptions> change)
    {
        _consumer = _consumer.WithOptions(change(_consumer.Options));
        return this;
    }

    /// <summary>Tracks no steps, as in a real build: where it does, the driver throws for some updates that move files ("Unexpected value '(Cached, Added)'").</summary>
    public GeneratorHarness WithoutTracking()
    {
        _driver = CreateDriver(default);
        return this;
    }

    private CSharpGeneratorDriver CreateDriver(GeneratorDriverOptions options) => CSharpGeneratorDriver.Create(
        [new ApiClientGenerator().AsSourceGenerator()],
        _texts,
        _parseOptions,
        new SpecMetadata(ImmutableDictionary<string, string>.Empty),
        options);

    private static MetadataReference[] References(Func<string, bool> isWanted) => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(isWanted)
        .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToArray();

    private static bool IsFramework(string path) =>
        Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location);
}
