using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;

namespace Tidegate.Compiler.Binding.Folders;

/// <summary>
/// Checks that no two services emit C# types with the same full name, and that no type has the full name of another service's namespace.
/// The binders check this within one service; of two services the first by path keeps the name.
/// </summary>
internal sealed class NamespaceCheck
{
    private readonly DiagnosticBag _diagnostics;
    private readonly HashSet<string> _rejected;
    private readonly Dictionary<string, EmittedName> _types = new(StringComparer.Ordinal);

    /// <summary>The namespaces of services and their enclosing namespaces, each with the first service file that names it.</summary>
    private readonly Dictionary<string, string> _namespaces = new(StringComparer.Ordinal);

    /// <param name="rejected">Receives the files that clash with others.</param>
    public NamespaceCheck(DiagnosticBag diagnostics, HashSet<string> rejected)
    {
        _diagnostics = diagnostics;
        _rejected = rejected;
    }

    /// <param name="services">In ordinal order of their paths.</param>
    public void Check(IEnumerable<ServiceSyntax> services, Func<ServiceSyntax, IEnumerable<EndpointSyntax>> endpointsOf)
    {
        List<ServiceSyntax> sound = new();
        foreach (ServiceSyntax service in services.Where(service => service is { Name: not null, Namespace: not null }))
        {
            bool isSound = Take(service.Path, NamesOf(service)) & TakeNamespace(service);
            if (isSound)
            {
                sound.Add(service);
            }
        }

        foreach (ServiceSyntax service in sound)
        {
            foreach (EndpointSyntax endpoint in endpointsOf(service).Where(endpoint => endpoint.Name is not null))
            {
                Take(endpoint.Path, RecordsOf(endpoint, service).ToList());
            }
        }
    }

    private static List<EmittedName> NamesOf(ServiceSyntax service)
    {
        Word name = service.Name!;
        var names = service.Types
            .Select(type => new EmittedName(service, type.Name.Text, type.Name, $"The type '{type.Name.Text}'", IsDeclared: true))
            .ToList();
        HashSet<string> declared = new(names.Select(type => type.Name));
        names.AddRange(EmittedNames.Of(name.Text).Keys
            .Where(emitted => !declared.Contains(emitted))
            .Select(emitted => new EmittedName(service, emitted, name, $"A class of '{name.Text}'", IsDeclared: false)));
        return names;
    }

    /// <summary>The records that are emitted for an operation.</summary>
    private static IEnumerable<EmittedName> RecordsOf(EndpointSyntax endpoint, ServiceSyntax service)
    {
        Word name = endpoint.Name!;
        if (EmittedNames.IsRecord(endpoint.InputCount))
        {
            yield return new EmittedName(service, EmittedNames.Request(name.Text), name, $"The record of the inputs of '{name.Text}'", IsDeclared: false);
        }

        if (endpoint.Beside.Count + (endpoint.Envelope ?? service.Envelope).Beside.Count > 0)
        {
            yield return new EmittedName(service, EmittedNames.Response(name.Text), name, $"The record of the result of '{name.Text}'", IsDeclared: false);
        }

        if (endpoint.Task is not null)
        {
            yield return new EmittedName(service, EmittedNames.Task(name.Text), name, $"The record of the task of '{name.Text}'", IsDeclared: false);
            yield return new EmittedName(service, EmittedNames.TaskExtensions(name.Text), name, $"The class for the task of '{name.Text}'", IsDeclared: false);
        }
    }

    /// <summary>A namespace and its enclosing namespaces.</summary>
    private static IEnumerable<string> WithOuter(string space)
    {
        for (int end = space.Length; end > 0; end = space.LastIndexOf('.', end - 1))
        {
            yield return space.Substring(0, end);
        }
    }

    /// <summary>Claims the names for a file, or rejects the file.</summary>
    private bool Take(string path, List<EmittedName> names)
    {
        // Every clash is reported, not only the first.
        var taken = names.Where(name => !IsFree(name)).ToList();
        if (taken.Count > 0)
        {
            _rejected.Add(path);
            return false;
        }

        names.ForEach(name => _types[name.FullName] = name);
        return true;
    }

    private bool TakeNamespace(ServiceSyntax service)
    {
        Word space = service.Namespace!;
        if (WithOuter(space.Text).FirstOrDefault(_types.ContainsKey) is { } taken)
        {
            EmittedName type = _types[taken];
            _diagnostics.Report(FolderRules.NameElsewhere, space.Span, $"The namespace '{space.Text}'", taken, $"a type of '{type.Service.Name!.Text}'", type.Service.Path);
            _rejected.Add(service.Path);
            return false;
        }

        foreach (string outer in WithOuter(space.Text).Where(outer => !_namespaces.ContainsKey(outer)))
        {
            _namespaces.Add(outer, service.Path);
        }

        return true;
    }

    private bool IsFree(EmittedName name)
    {
        if (_namespaces.TryGetValue(name.FullName, out string? space))
        {
            _diagnostics.Report(FolderRules.NameElsewhere, name.Place.Span, name.Subject, name.FullName, "a namespace", space);
        }
        else if (!_types.TryGetValue(name.FullName, out EmittedName? other) || other.Service.Path == name.Service.Path)
        {
            return true;
        }
        else if (name.IsDeclared && other.IsDeclared)
        {
            _diagnostics.Report(FolderRules.TypeElsewhere, name.Place.Span, name.Name, other.Service.Path);
        }
        else
        {
            _diagnostics.Report(FolderRules.NameElsewhere, name.Place.Span, name.Subject, name.FullName, $"a type of '{other.Service.Name!.Text}'", other.Service.Path);
        }

        return false;
    }

    /// <param name="Place">Where a clash is reported.</param>
    /// <param name="Subject">What the name stands for, as the beginning of a message.</param>
    /// <param name="IsDeclared">Whether the spec declares it as a type.</param>
    private sealed record EmittedName(ServiceSyntax Service, string Name, Word Place, string Subject, bool IsDeclared)
    {
        public string FullName { get; } = $"{Service.Namespace!.Text}.{Name}";
    }
}
