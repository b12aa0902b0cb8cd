using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding.Folders;

/// <summary>Finds the types that no endpoint of a service uses, directly or through other types.</summary>
internal static class UnusedTypes
{
    private const string FileWord = ParameterBinder.FileWord;

    /// <summary>
    /// Reports unused types. A type that only an unused type uses is not reported as well, and none is reported when a type name is
    /// unknown, since that may be a misspelled use.
    /// </summary>
    public static void Report(ServiceSyntax service, IEnumerable<EndpointSyntax> endpoints, DiagnosticBag diagnostics)
    {
        HashSet<string> roots = new();
        foreach (EndpointSyntax endpoint in endpoints)
        {
            AddNames(endpoint, roots);
        }

        AddNames(service.Client, roots);
        AddNames(service.Envelope.Beside, roots);
        AddNames(service.Errors, roots);
        Dictionary<string, HashSet<string>> uses = new();
        foreach (TypeSyntax type in service.Types)
        {
            uses[type.Name.Text] = NamesIn(type);
        }

        HashSet<string> reached = new();
        Reach(roots, uses, reached);
        bool isEveryTypeUsed = reached.Count == uses.Count;
        if (isEveryTypeUsed || !IsEveryNameKnown(roots, uses))
        {
            return;
        }

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

    private static bool IsEveryNameKnown(HashSet<string> roots, Dictionary<string, HashSet<string>> uses) => roots
        .Concat(uses.Values.SelectMany(names => names))
        .All(name => uses.ContainsKey(name) || Scalar.IsWord(name) || name is "none" or FileWord or ErrorSyntax.Problem);

    /// <summary>Whether the type itself was reported, which may be the reason why nothing uses it.</summary>
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

    private static HashSet<string> NamesIn(TypeSyntax type)
    {
        HashSet<string> names = new();
        switch (type)
        {
            case RecordSyntax record:
                AddNames(record.Members, names);
                break;
            case UnionSyntax union:
                foreach (AlternativeSyntax alternative in union.Alternatives)
                {
                    AddNames(alternative.Type, names);
                }

                break;
        }

        return names;
    }

    private static void AddNames(EndpointSyntax endpoint, HashSet<string> names)
    {
        foreach (ParameterSection section in endpoint.Parameters)
        {
            AddNames(section.Parameters, names);
        }

        AddNames(endpoint.Returns, names);
        foreach (StatusSyntax status in endpoint.Statuses)
        {
            AddNames(status.Type, names);
        }

        AddNames(endpoint.Beside, names);
        AddNames(endpoint.Errors, names);
        AddNames(endpoint.Envelope?.Beside ?? EquatableArray<MemberSyntax>.Empty, names);
        switch (endpoint.Body)
        {
            case ObjectBodySyntax body:
                AddNames(body.Members, names);
                break;
            case ValueBodySyntax value:
                AddNames(value.Type, names);
                break;
        }
    }

    private static void AddNames(EquatableArray<ErrorSyntax> errors, HashSet<string> names)
    {
        foreach (ErrorSyntax error in errors)
        {
            AddNames(error.Type, names);
        }
    }

    private static void AddNames(EquatableArray<MemberSyntax> members, HashSet<string> names)
    {
        foreach (MemberSyntax member in members)
        {
            AddNames(member.Type, names);
        }
    }

    private static void AddNames(TypeExpression? type, HashSet<string> names)
    {
        switch (type)
        {
            case NamedType named:
                names.Add(named.Name);
                break;
            case ArrayType array:
                AddNames(array.Item, names);
                break;
            case NullableType nullable:
                AddNames(nullable.Value, names);
                break;
            case GenericType generic:
                foreach (TypeExpression? argument in generic.Arguments)
                {
                    AddNames(argument, names);
                }

                break;
        }
    }
}
