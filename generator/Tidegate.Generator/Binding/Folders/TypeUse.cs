using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Generator.Diagnostics;
using Tidegate.Generator.Syntax;

namespace Tidegate.Generator.Binding.Folders;

/// <summary>Finds out which types the endpoints of a service use, by themselves or through other types.</summary>
internal static class TypeUse
{
    public static bool IsPaged(EndpointSyntax endpoint, ServiceSyntax service) =>
        service.Paging is { } paging
        && endpoint.Body is ObjectBodySyntax body
        && body.Members.Any(member => member.Type is NamedType named && named.Name == paging.Type.Text);

    /// <summary>
    /// Reports what nothing uses. A type that only an unused type uses is not reported as well, and nothing is when a name
    /// is unknown: it may be the misspelt use.
    /// </summary>
    public static void ReportUnused(ServiceSyntax service, IEnumerable<EndpointSyntax> endpoints, DiagnosticBag diagnostics)
    {
        Dictionary<string, HashSet<string>> uses = new();
        foreach (TypeSyntax type in service.Types)
        {
            uses[type.Name.Text] = new HashSet<string>(NamesIn(type));
        }

        HashSet<string> roots = new(endpoints.SelectMany(NamesIn).Concat(service.Client.SelectMany(member => NamesIn(member.Type))));
        bool isEveryNameKnown = roots.Concat(uses.Values.SelectMany(names => names))
            .All(name => uses.ContainsKey(name) || ScalarWords.All.Contains(name) || name is "none" or "client");
        if (!isEveryNameKnown)
        {
            return;
        }

        HashSet<string> reached = new();
        Reach(roots, uses, reached);
        HashSet<string> usedByOthers = new(uses.SelectMany(entry => entry.Value.Where(name => name != entry.Key)));
        ILookup<string, TypeSyntax> byName = service.Types.ToLookup(type => type.Name.Text, StringComparer.OrdinalIgnoreCase);
        foreach (TypeSyntax type in service.Types.Where(type => !IsRefused(type, byName)).OrderBy(type => usedByOthers.Contains(type.Name.Text)))
        {
            if (!reached.Contains(type.Name.Text))
            {
                diagnostics.Report(FolderRules.UnusedType, type.Name.Span, type.Name.Text);
                Reach(new[] { type.Name.Text }, uses, reached);
            }
        }
    }

    /// <summary>Whether the type itself is reported: that nothing uses it may follow from that.</summary>
    private static bool IsRefused(TypeSyntax type, ILookup<string, TypeSyntax> byName) =>
        type is BrokenTypeSyntax
        || !CSharpNames.IsName(type.Name.Text)
        || byName[type.Name.Text].Skip(1).Any();

    private static void Reach(IEnumerable<string> names, Dictionary<string, HashSet<string>> uses, HashSet<string> reached)
    {
        Stack<string> open = new(names);
        while (open.Count > 0)
        {
            string name = open.Pop();
            if (uses.TryGetValue(name, out HashSet<string>? used) && reached.Add(name))
            {
                foreach (string next in used)
                {
                    open.Push(next);
                }
            }
        }
    }

    private static IEnumerable<string> NamesIn(EndpointSyntax endpoint)
    {
        IEnumerable<TypeExpression?> body = endpoint.Body switch
        {
            ObjectBodySyntax members => members.Members.Select(member => member.Type),
            ValueBodySyntax value => new[] { value.Type },
            _ => Array.Empty<TypeExpression?>(),
        };
        return endpoint.PathParameters.Concat(endpoint.Query).Select(parameter => parameter.Type)
            .Concat(body).Concat(new[] { endpoint.Returns }).SelectMany(NamesIn);
    }

    private static IEnumerable<string> NamesIn(TypeSyntax type) =>
        type is RecordSyntax record ? record.Members.SelectMany(member => NamesIn(member.Type)) : Array.Empty<string>();

    private static IEnumerable<string> NamesIn(TypeExpression? type) => type switch
    {
        NamedType named => new[] { named.Name },
        ArrayType array => NamesIn(array.Item),
        NullableType nullable => NamesIn(nullable.Value),
        GenericType generic => generic.Arguments.SelectMany(NamesIn),
        _ => Array.Empty<string>(),
    };
}
