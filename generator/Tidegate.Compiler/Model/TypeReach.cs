using System;
using System.Collections.Generic;
using System.Linq;

namespace Tidegate.Compiler.Model;

/// <summary>Finds the declared types that an operation names, and those that it reaches through them.</summary>
internal static class TypeReach
{
    /// <summary>The names of the types in an operation's responses, without the types of their members.</summary>
    public static IEnumerable<string> ReadBy(EndpointModel endpoint) => endpoint.ResultParts.SelectMany(NamesIn).Concat(ReadBy(endpoint.Errors));

    /// <summary>The names of the types of the bodies of errors, without the types of their members.</summary>
    public static IEnumerable<string> ReadBy(IEnumerable<ErrorModel> errors) => errors.Select(error => error.Body).OfType<TypeRef>().SelectMany(NamesIn);

    /// <summary>The names of the types in an operation's request body, without the types of their members.</summary>
    public static IEnumerable<string> WrittenBy(EndpointModel endpoint) =>
        endpoint.Bindings.All.Where(binding => binding.IsInBody).SelectMany(binding => NamesIn(binding.Type));

    /// <summary>The named types, those of their members and alternatives, and so on.</summary>
    public static HashSet<string> Closure(IEnumerable<TypeModel> types, IEnumerable<string> roots)
    {
        var declared = types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>(roots);
        while (waiting.Count > 0)
        {
            string name = waiting.Pop();
            if (reached.Add(name) && declared.TryGetValue(name, out TypeModel? type))
            {
                foreach (string next in type.Parts.SelectMany(NamesIn))
                {
                    waiting.Push(next);
                }
            }
        }

        return reached;
    }

    /// <summary>
    /// The names of the types whose JSON is nested in a type's own. The items of a separated list are excluded: they are read and written
    /// as plain text.
    /// </summary>
    public static IEnumerable<string> NamesIn(TypeRef type) => Names(type.Layers().TakeWhile(layer => layer is not SeparatedRef));

    /// <summary>The names of the types in the documents that travel as text inside a type.</summary>
    public static IEnumerable<string> InDocuments(TypeRef type) =>
        Names(type.Layers().SkipWhile(layer => layer is not JsonTextRef).TakeWhile(layer => layer is not SeparatedRef));

    /// <summary>The names of all types that occur in a type expression.</summary>
    public static IEnumerable<string> MentionedIn(TypeRef type) => Names(type.Layers());

    private static IEnumerable<string> Names(IEnumerable<TypeRef> layers) => layers.OfType<NamedRef>().Select(named => named.Name);
}
