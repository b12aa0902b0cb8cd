using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tidegate.Compiler;

namespace Tidegate.Generator.Roslyn;

/// <summary>
/// The generator's inputs from the build: the spec files, the consumer's C# version, and whether the consumer references the extensions.
/// </summary>
internal static class SpecInputs
{
    private const string SpecMetadata = "build_metadata.AdditionalFiles.TidegateSpec";
    private const string ExtensionsProperty = "build_property.TidegateExtensions";

    /// <summary>The texts of the files that the build marks as specs, locks included.</summary>
    public static IncrementalValuesProvider<SpecText> SpecTexts(this IncrementalGeneratorInitializationContext context) => context
        .AdditionalTextsProvider
        .Combine(context.AnalyzerConfigOptionsProvider)
        .SelectNotNull(static (pair, cancellation) => IsTrue(pair.Right.GetOptions(pair.Left), SpecMetadata)
            ? SpecText.At(pair.Left.Path, pair.Left.GetText(cancellation)?.ToString() ?? "")
            : null)
        .WithTrackingName(TrackingNames.SpecTexts);

    /// <summary>
    /// Whether the consumer references the extensions package, which sets the property. Looking for it in the compilation would run this
    /// step with every C# edit.
    /// </summary>
    public static IncrementalValueProvider<bool> HasExtensions(this IncrementalGeneratorInitializationContext context) => context
        .AnalyzerConfigOptionsProvider
        .Select(static (options, _) => IsTrue(options.GlobalOptions, ExtensionsProperty))
        .WithTrackingName(TrackingNames.HasExtensions);

    public static IncrementalValueProvider<LanguageVersion> LanguageVersion(this IncrementalGeneratorInitializationContext context) => context
        .ParseOptionsProvider
        .Select(static (options, _) => ((CSharpParseOptions)options).LanguageVersion);

    /// <summary>Whether the consumer's C# is new enough for what is emitted.</summary>
    public static bool IsSupported(LanguageVersion version) => version >= Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp11;

    private static bool IsTrue(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(name, out string? value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
