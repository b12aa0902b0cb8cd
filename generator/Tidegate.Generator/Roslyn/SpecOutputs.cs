using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Tidegate.Compiler;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Text;
using Tidegate.Generator.Emit;

namespace Tidegate.Generator.Roslyn;

/// <summary>The outputs of the pipeline: files of operations, of types and of the parts of a client, and the diagnostics.</summary>
internal static class SpecOutputs
{
    // Without a byte order mark, for when the generated files are written to disk.
    private static readonly Encoding s_utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The operations, grouped into files.</summary>
    public static IncrementalValuesProvider<EquatableArray<FilePart>> Operations(this IncrementalValueProvider<ImmutableArray<CompiledEndpoint>> endpoints) =>
        endpoints
            .SelectMany(static (all, _) => FileGroups.Of(Outputs(all).Select(output => output.Part).ToList()))
            .WithTrackingName(TrackingNames.OperationFiles);

    /// <summary>The declared types, each with the uses that decide how much of it is emitted.</summary>
    public static IncrementalValuesProvider<EmittedType> Types(
        this IncrementalValuesProvider<ServiceFolder> services, IncrementalValueProvider<ImmutableArray<CompiledEndpoint>> endpoints) => services
        .Select(static (service, _) => (Uses: TypeUses.Of(service.Service), service.Types))
        .Combine(endpoints.Select(static (all, _) => Outputs(all).Select(output => output.Types).ToEquatableArray()))
        .SelectMany(static (pair, _) => EmittedType.Of(pair.Left.Uses, pair.Left.Types, pair.Right))
        .WithTrackingName(TrackingNames.Types);

    /// <summary>The types, grouped into files.</summary>
    public static IncrementalValuesProvider<EquatableArray<FilePart>> InFiles(this IncrementalValuesProvider<EmittedType> types) => types
        .Select(static (type, cancellation) =>
        {
            cancellation.ThrowIfCancellationRequested();
            return TypeEmitter.Emit(type);
        })
        .Collect()
        .SelectMany(static (parts, _) => FileGroups.Of(parts))
        .WithTrackingName(TrackingNames.TypeFiles);

    /// <summary>The services, each with the errors and secret names that it and its operations declare.</summary>
    public static IncrementalValuesProvider<EmittedService> Services(
        this IncrementalValuesProvider<ServiceFolder> services, IncrementalValueProvider<ImmutableArray<CompiledEndpoint>> endpoints) => services
        .Combine(endpoints.Select(static (all, _) => Outputs(all).Select(output => output.Facts).ToEquatableArray()))
        .Select(static (pair, _) => EmittedService.Of(pair.Left.Service, pair.Left.Types, pair.Right))
        .WithTrackingName(TrackingNames.Services);

    /// <summary>The services whose clients get a registration: all of them, or none.</summary>
    public static IncrementalValuesProvider<ServiceModel> Registrations(
        this IncrementalValuesProvider<ServiceFolder> services, IncrementalValueProvider<bool> hasExtensions) => services
        .Select(static (service, _) => service.Service)
        .Combine(hasExtensions)
        .Where(static pair => pair.Right)
        .Select(static (pair, _) => pair.Left)
        .WithTrackingName(TrackingNames.Registrations);

    public static void EmitFiles<T>(
        this IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<T> values, Func<T, GeneratedFile> emit) =>
        context.RegisterSourceOutput(values, (output, value) =>
        {
            output.CancellationToken.ThrowIfCancellationRequested();
            GeneratedFile file = emit(value);
            output.AddSource(file.HintName, SourceText.From(file.Text, s_utf8));
        });

    public static void Report(
        this IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<SpecDiagnostic> diagnostics) =>
        context.RegisterSourceOutput(
            diagnostics, static (output, diagnostic) => output.ReportDiagnostic(DiagnosticMapper.ToDiagnostic(diagnostic)));

    /// <summary>Reports once that the consumer's C# is too old, instead of a thousand errors in generated code.</summary>
    public static void ReportOldLanguage(
        this IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<ImmutableArray<ParsedFile>> files,
        IncrementalValueProvider<LanguageVersion> version) =>
        context.RegisterSourceOutput(files.Select(static (files, _) => files.Length > 0).Combine(version), static (output, input) =>
        {
            (bool hasSpecs, LanguageVersion version) = input;
            if (hasSpecs && !SpecInputs.IsSupported(version))
            {
                output.ReportDiagnostic(DiagnosticMapper.ToDiagnostic(EnvironmentRules.LanguageVersion, version.ToDisplayString()));
            }
        });

    private static IEnumerable<OperationOutput> Outputs(ImmutableArray<CompiledEndpoint> endpoints) =>
        endpoints.Select(endpoint => endpoint.Output).OfType<OperationOutput>();
}
