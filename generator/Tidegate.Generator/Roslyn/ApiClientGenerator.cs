using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tidegate.Generator.Binding;
using Tidegate.Generator.Binding.Folders;
using Tidegate.Generator.Emit;
using Tidegate.Generator.Lock;
using Tidegate.Generator.Model;
using Tidegate.Generator.Syntax;

namespace Tidegate.Generator.Roslyn;

/// <summary>
/// Compiles endpoint specs into clients. Every step is cached by value, and what is emitted depends on models without
/// places: a C# edit runs nothing, a comment in a spec emits nothing, an edit in one endpoint emits that endpoint and
/// joins it with those of its file.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ApiClientGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<MarkedFile> marked = context.MarkedFiles();
        IncrementalValuesProvider<SpecText> texts = marked.Texts();
        IncrementalValuesProvider<ParsedSpec> files = texts.Specs().Parse();
        IncrementalValueProvider<ImmutableArray<ParsedSpec>> all = files.Collect();
        IncrementalValueProvider<FolderCheck> together = files.CheckTogether();
        IncrementalValuesProvider<BoundService> services = files.BindServices();
        IncrementalValueProvider<ServiceFolders> folders = files.Folders(services);
        IncrementalValuesProvider<PlacedEndpoint> endpoints = files.BindEndpoints(folders);

        IncrementalValuesProvider<ServiceScope> scopes = services.Sound(together);
        IncrementalValuesProvider<EndpointModel> operations = endpoints.Sound(together);
        IncrementalValuesProvider<EmittedService> clients = scopes.Services(operations);
        context.EmitFiles(operations.InFiles(EndpointEmitter.Emit, TrackingNames.OperationFiles), GeneratedFile.Join);
        context.EmitFiles(scopes.Types(operations).InFiles(TypeEmitter.Emit, TrackingNames.TypeFiles), GeneratedFile.Join);
        context.EmitFiles(clients, ClientEmitter.Emit);
        context.EmitFiles(clients, ErrorsEmitter.Emit);
        context.EmitFiles(clients, OptionsEmitter.Emit);
        context.EmitFiles(scopes.Registrations(context.HasExtensions()), RegistrationEmitter.Emit);

        context.Report(files.SelectMany(static (file, _) => file.Diagnostics));
        context.Report(services.SelectMany(static (service, _) => service.Diagnostics));
        context.Report(endpoints.SelectMany(static (endpoint, _) => endpoint.Bound.Diagnostics));
        context.Report(together.Locate(all));
        context.ReportOldLanguage(marked);

        IncrementalValuesProvider<ParsedLock> locks = texts.Locks().ParseLocks();
        context.Report(locks.CheckFiles(folders));
        context.Report(locks.Compare(folders, endpoints, all.FilesWithErrors(services, together)).Locate(all));
    }
}
