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

    /// <summary>The files that the build marks as specs, locks included.</summary>
    public static IncrementalValuesProvider<MarkedFile> MarkedFiles(this IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<bool> isSupported = context.LanguageVersion().Select(static (version, _) => IsSupported(version));
        return context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider.Combine(isSupported))
            .SelectNotNull(static (pair, _) => IsSpec(pair.Right.Left.GetOptions(pair.Left)) ? new MarkedFile(pair.Left, pair.Right.Right) : null);
    }

    /// <summary>The texts of the files; none when the consumer's C# is too old for what would be emitted.</summary>
    public static IncrementalValuesProvider<SpecText> Texts(this IncrementalValuesProvider<MarkedFile> files) => files
        .SelectNotNull(static (file, cancellation) =>
            file.IsSupported ? new SpecText(file.Text.Path, file.Text.GetText(cancellation)?.ToString() ?? "") : null);

    /// <summary>The specs of services and endpoints.</summary>
    public static IncrementalValuesProvider<SpecText> Specs(this IncrementalValuesProvider<SpecText> texts) => texts
        .Where(static text => !LockFile.IsLock(text.Path))
        .WithTrackingName(TrackingNames.SpecTexts);

    /// <summary>The locks of services.</summary>
    public static IncrementalValuesProvider<SpecText> Locks(this IncrementalValuesProvider<SpecText> texts) => texts
        .Where(static text => LockFile.IsLock(text.Path))
        .WithTrackingName(TrackingNames.LockTexts);

    /// <summary>Whether the consumer references the package of extensions, which sets the property. To look for it in the compilation would cost a run with every C# edit.</summary>
    public static IncrementalValueProvider<bool> HasExtensions(this IncrementalGeneratorInitializationContext context) => context
        .AnalyzerConfigOptionsProvider
        .Select(static (options, _) => IsTrue(options.GlobalOptions, ExtensionsProperty))
        .WithTrackingName(TrackingNames.HasExtensions);

    /// <summary>Says once that the consumer's C# is too old; a thousand errors in generated code would not say it better.</summary>
    public static void ReportOldLanguage(this IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<MarkedFile> files)
    {
        IncrementalValueProvider<bool> anyTooOld = files.Collect().Select(static (all, _) => all.Any(file => !file.IsSupported));
        context.RegisterSourceOutput(anyTooOld.Combine(context.LanguageVersion()), static (output, input) =>
        {
            (bool isTooOld, LanguageVersion version) = input;
            if (isTooOld)
            {
                output.ReportDiagnostic(DiagnosticMapper.ToDiagnostic(EnvironmentRules.LanguageVersion, version.ToDisplayString()));
            }
        });
    }

    private static IncrementalValueProvider<LanguageVersion> LanguageVersion(this IncrementalGeneratorInitializationContext context) => context
        .ParseOptionsProvider
        .Select(static (options, _) => ((CSharpParseOptions)options).LanguageVersion);

    private static bool IsSpec(AnalyzerConfigOptions options) => IsTrue(options, SpecMetadata);

    private static bool IsTrue(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(name, out string? value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    private static bool IsSupported(LanguageVersion version) => version >= Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp11;
}

/// <summary>A file that the build marks as a spec.</summary>
/// <param name="IsSupported">Whether the consumer's C# is new enough.</param>
internal sealed record MarkedFile(AdditionalText Text, bool IsSupported);
