using System;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Tidegate.Generator.Binding;
using Tidegate.Generator.Diagnostics;
using Tidegate.Generator.Emit;
using Tidegate.Generator.Model;
using Tidegate.Generator.Text;

namespace Tidegate.Generator.Roslyn;

/// <summary>What leaves the pipeline: files of operations, of types and of the parts of a client, and the diagnostics.</summary>
internal static class SpecOutputs
{
    // Without a byte order mark, for the day when somebody looks at the files.
    private static readonly Encoding s_utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The declared types, each with the uses that decide how much of it is emitted.</summary>
    public static IncrementalValuesProvider<EmittedType> Types(
        this IncrementalValuesProvider<ServiceScope> scopes, IncrementalValuesProvider<EndpointModel> operations) => scopes
        .Select(static (scope, _) => (Names: ServiceNames.Of(scope.Service), scope.Types))
        .Combine(operations.Select(static (operation, _) => TypeUses.Of(operation)).Collect())
        .SelectMany(static (pair, _) => EmittedType.Of(pair.Left.Names, pair.Left.Types, pair.Right))
        .WithTrackingName(TrackingNames.Types);

    /// <summary>The services, each with the errors and the secret names that it and its operations declare.</summary>
    public static IncrementalValuesProvider<EmittedService> Services(
        this IncrementalValuesProvider<ServiceScope> scopes, IncrementalValuesProvider<EndpointModel> operations) => scopes
        .Combine(operations.Select(static (operation, _) => OperationFacts.Of(operation)).Collect())
        .Select(static (pair, _) => EmittedService.Of(pair.Left.Service, pair.Left.Types, pair.Right))
        .WithTrackingName(TrackingNames.Services);

    /// <summary>The services whose clients get a registration: all of them, or none.</summary>
    public static IncrementalValuesProvider<ServiceModel> Registrations(
        this IncrementalValuesProvider<ServiceScope> scopes, IncrementalValueProvider<bool> hasExtensions) => scopes
        .Select(static (scope, _) => scope.Service)
        .Combine(hasExtensions)
        .Where(static pair => pair.Right)
        .Select(static (pair, _) => pair.Left)
        .WithTrackingName(TrackingNames.Registrations);

    /// <summary>Emits operations, or types, one by one, and says which of them share a file.</summary>
    public static IncrementalValuesProvider<EquatableArray<FilePart>> InFiles<T>(
        this IncrementalValuesProvider<T> values, Func<T, FilePart> emit, string trackingName) => values
        .Select((value, cancellation) =>
        {
            cancellation.ThrowIfCancellationRequested();
            return emit(value);
        })
        .Collect()
        .SelectMany(static (parts, _) => FileGroups.Of(parts))
        .WithTrackingName(trackingName);

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
}
