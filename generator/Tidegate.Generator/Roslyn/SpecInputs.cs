using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tidegate.Generator.Lock;

namespace Tidegate.Generator.Roslyn;

/// <summary>What the generator takes from the build: the spec files, the C# version of the consumer, and whether it has the extensions.</summary>
internal static class SpecInputs
{
    private const string SpecMetadata = "build_metadata.AdditionalFiles.TidegateSpec";
    private const string ExtensionsProperty = "build_property.TidegateExtensions";

    /// <summary>The specs of services and endpoints.</summary>
    public static IncrementalValuesProvider<SpecText> SpecTexts(this IncrementalGeneratorInitializationContext context) => context
        .Texts(static path => !LockFile.IsLock(path))
        .WithTrackingName(TrackingNames.SpecTexts);

    /// <summary>The locks of services.</summary>
    public static IncrementalValuesProvider<SpecText> LockTexts(this IncrementalGeneratorInitializationContext context) => context
        .Texts(LockFile.IsLock)
        .WithTrackingName(TrackingNames.LockTexts);

    /// <summary>Whether the consumer references the package of extensions, which sets the property. To look for it in the compilation would cost a run with every C# edit.</summary>
    public static IncrementalValueProvider<bool> HasExtensions(this IncrementalGeneratorInitializationContext context) => context
        .AnalyzerConfigOptionsProvider
        .Select(static (options, _) => IsTrue(options.GlobalOptions, ExtensionsProperty))
        .WithTrackingName(TrackingNames.HasExtensions);

    /// <summary>Says once that the consumer's C# is too old; a thousand errors in generated code would not say it better.</summary>
    public static void ReportOldLanguage(this IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<bool> hasSpecs = context.SpecFiles().Collect().Select(static (files, _) => files.Any());
        context.RegisterSourceOutput(hasSpecs.Combine(context.LanguageVersion()), static (output, input) =>
        {
            (bool needsSupport, LanguageVersion version) = input;
            if (needsSupport && !IsSupported(version))
            {
                output.ReportDiagnostic(DiagnosticMapper.ToDiagnostic(EnvironmentRules.LanguageVersion, version.ToDisplayString()));
            }
        });
    }

    /// <summary>The files of one kind; none when the consumer's C# is too old for what would be emitted.</summary>
    private static IncrementalValuesProvider<SpecText> Texts(this IncrementalGeneratorInitializationContext context, Func<string, bool> isWanted) => context
        .SpecFiles()
        .Where(file => isWanted(file.Path))
        .Combine(context.LanguageVersion().Select(static (version, _) => IsSupported(version)))
        .Where(static file => file.Right)
        .Select(static (file, cancellation) => new SpecText(file.Left.Path, file.Left.GetText(cancellation)?.ToString() ?? ""));

    private static IncrementalValuesProvider<AdditionalText> SpecFiles(this IncrementalGeneratorInitializationContext context) => context
        .AdditionalTextsProvider
        .Combine(context.AnalyzerConfigOptionsProvider)
        .Where(static file => IsSpec(file.Right.GetOptions(file.Left)))
        .Select(static (file, _) => file.Left);

    private static IncrementalValueProvider<LanguageVersion> LanguageVersion(this IncrementalGeneratorInitializationContext context) => context
        .ParseOptionsProvider
        .Select(static (options, _) => ((CSharpParseOptions)options).LanguageVersion);

    private static bool IsSpec(AnalyzerConfigOptions options) => IsTrue(options, SpecMetadata);

    private static bool IsTrue(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(name, out string? value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    private static bool IsSupported(LanguageVersion version) => version >= Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp11;
}
