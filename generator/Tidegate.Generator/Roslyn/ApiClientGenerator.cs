using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tidegate.Compiler;
using Tidegate.Generator.Emit;

namespace Tidegate.Generator.Roslyn;

/// <summary>
/// Compiles endpoint specs into clients. Every step is cached by value, and the emitted code depends on models without source locations: a
/// C# edit runs nothing, a comment in a spec without warnings emits nothing, and an edit in one endpoint emits that endpoint and joins it
/// with the others in its file. An edit of a service binds the endpoints of all services again, since each step with an entry per file adds
/// a cost to every edit; results that are equal are not emitted again.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ApiClientGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<LanguageVersion> version = context.LanguageVersion();
        IncrementalValuesProvider<ParsedFile> files = context.SpecTexts().Parse();
        IncrementalValueProvider<ImmutableArray<ParsedFile>> collected = files.CollectOnce(static file => file.Path);
        IncrementalValueProvider<ParsedFiles> all = collected.Supported(version);
        IncrementalValueProvider<FolderCheck> together = all.CheckTogether();
        IncrementalValuesProvider<PlacedService> services = all.BindServices();
        IncrementalValueProvider<ServiceFolders> folders = all.Folders(services);
        IncrementalValueProvider<ImmutableArray<CompiledEndpoint>> endpoints = files.BindEndpoints(folders, together).Emit().CollectOnce(static endpoint => endpoint.Endpoint.Path);

        IncrementalValuesProvider<PlacedTask> tasks = endpoints.BindTasks(folders);
        IncrementalValuesProvider<ServiceFolder> sound = services.Sound(together);
        IncrementalValuesProvider<EmittedService> clients = sound.Services(endpoints);
        context.EmitFiles(endpoints.Operations(), GeneratedFile.Join);
        context.EmitFiles(tasks.SelectNotNull(static (task, _) => task.Task), TaskEmitter.Emit);
        context.EmitFiles(sound.Types(endpoints).InFiles(), GeneratedFile.Join);
        context.EmitFiles(clients, ClientEmitter.Emit);
        context.EmitFiles(clients, ErrorsEmitter.Emit);
        context.EmitFiles(clients, OptionsEmitter.Emit);
        context.EmitFiles(sound.Registrations(context.HasExtensions()), RegistrationEmitter.Emit);

        context.Report(all.SelectMany(static (files, _) => files.Diagnostics));
        context.Report(services.SelectMany(static (service, _) => service.Diagnostics));
        context.Report(endpoints.SelectMany(static (all, _) => all.SelectMany(endpoint => endpoint.Endpoint.Diagnostics)));
        context.Report(tasks.Locate(all));
        context.Report(together.Locate(all));
        context.ReportOldLanguage(collected, version);

        IncrementalValuesProvider<ParsedLockFile> locks = all.Locks();
        context.Report(locks.CheckFiles(folders));
        context.Report(locks.Compare(folders, endpoints, tasks, all.FilesWithErrors(services, together)).Locate(all));
    }
}
