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
/// places: a C# edit runs nothing, a comment in a spec emits nothing, an edit in one endpoint emits that endpoint.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ApiClientGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<SpecText> texts = context.SpecTexts();
        IncrementalValuesProvider<ParsedSpec> files = texts.Parse();
        IncrementalValueProvider<FolderCheck> together = files.CheckTogether();
        IncrementalValuesProvider<BoundService> services = files.BindServices();
        IncrementalValuesProvider<PlacedEndpoint> endpoints = files.BindEndpoints(services);

        IncrementalValuesProvider<ServiceScope> scopes = services.Sound(together);
        IncrementalValuesProvider<EndpointModel> operations = endpoints.Sound(together);
        context.EmitFiles(operations, EndpointEmitter.Emit);
        context.EmitFiles(scopes.Types(operations), TypeEmitter.Emit);
        context.EmitFiles(scopes.Services(operations), ClientEmitter.Emit);
        context.EmitFiles(scopes.Services(operations), ErrorsEmitter.Emit);
        context.EmitFiles(scopes.Services(operations), OptionsEmitter.Emit);
        context.EmitFiles(scopes.Registrations(context.HasExtensions()), RegistrationEmitter.Emit);

        context.Report(files.SelectMany(static (file, _) => file.Diagnostics));
        context.Report(services.SelectMany(static (service, _) => service.Diagnostics));
        context.Report(endpoints.SelectMany(static (endpoint, _) => endpoint.Bound.Diagnostics));
        context.Report(together.SelectMany(static (check, _) => check.Diagnostics));
        context.ReportOldLanguage();

        IncrementalValuesProvider<ParsedLock> locks = context.LockTexts().ParseLocks();
        context.Report(locks.CheckFiles(files));
        context.Report(locks.Compare(files, services, endpoints, together).Locate(files));
    }
}
