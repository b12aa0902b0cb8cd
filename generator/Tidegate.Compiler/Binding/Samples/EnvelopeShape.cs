using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding.Samples;

/// <summary>Which members the objects of an envelope have, in the answer itself and further inside.</summary>
/// <param name="Beside">The members beside the data.</param>
internal sealed record EnvelopeShape(EnvelopeModel Envelope, EquatableArray<MemberModel> Beside)
{
    /// <summary>Whether every answer has a code.</summary>
    public bool NeedsCode => Envelope.FlagName is null && Envelope.Success.Kind is SuccessKind.Numbers or SuccessKind.Texts or SuccessKind.Flag;

    /// <summary>The objects that consist of members of the envelope, by the names that lead to them; what is inside of the data is not among them.</summary>
    public IEnumerable<EquatableArray<string>> Levels => Envelope.Names
        .SelectMany(name => Prefixes(MemberPath.Names(name)))
        .Distinct()
        .Where(level => !level.Equals(MemberPath.Names(Envelope.DataName)));

    /// <summary>The member at a path; null when there is none.</summary>
    public static JsonProperty? Find(JsonObject answer, IEnumerable<string> names)
    {
        JsonProperty? found = null;
        JsonObject? at = answer;
        foreach (string name in names)
        {
            found = at?.Properties.LastOrDefault(property => property.Name.Text == name);
            at = found?.Value as JsonObject;
        }

        return found;
    }

    public static JsonObject? ObjectAt(JsonObject answer, EquatableArray<string> level) =>
        level.Count == 0 ? answer : Find(answer, level)?.Value as JsonObject;

    /// <summary>The code of an answer, the best one where there are several.</summary>
    public JsonProperty? CodeOf(JsonObject answer) =>
        Envelope.CodeNames.Select(name => Find(answer, MemberPath.Names(name))).FirstOrDefault(code => code is { Value: not JsonNull });

    /// <summary>The names of all members of an object of the envelope.</summary>
    public IEnumerable<string> NamesAt(EquatableArray<string> level) => Envelope.Names
        .Select(MemberPath.Names)
        .Where(names => names.Count > level.Count && names.Take(level.Count).SequenceEqual(level))
        .Select(names => names[level.Count])
        .Concat(BesideAt(level).SelectMany(member => member.WireNames))
        .Distinct();

    /// <summary>The members of an object of the envelope that have a value of their own, with what any answer may have there.</summary>
    public IEnumerable<MemberModel> MembersAt(EquatableArray<string> level)
    {
        ScalarRef text = new(ScalarKind.String);
        EquatableArray<string> codes = OwnAt(level, Envelope.CodeNames);
        if (codes.Count > 0)
        {
            yield return Member(codes[0], codes.Skip(1).ToEquatableArray(), CodeType, !NeedsCode || level.Count > 0);
        }

        foreach (string flag in Envelope.FlagName is { } path ? OwnAt(level, [path]) : EquatableArray<string>.Empty)
        {
            yield return Member(flag, EquatableArray<string>.Empty, new ScalarRef(ScalarKind.Bool), level.Count > 0);
        }

        EquatableArray<string> data = OwnAt(level, [Envelope.DataName]);
        IEnumerable<string> containers = Levels.Where(l => l.Count == level.Count + 1 && l.Take(level.Count).SequenceEqual(level)).Select(l => l[level.Count]);
        foreach (string any in data.Concat(containers).Concat(BesideAt(level).SelectMany(member => member.WireNames)).Distinct())
        {
            yield return Member(any, EquatableArray<string>.Empty, TypeBinder.Anything, true);
        }

        IEnumerable<string> texts = Envelope.RequestIdName is { } id ? Envelope.MessageNames.Append(id) : Envelope.MessageNames;
        foreach (string name in OwnAt(level, texts))
        {
            yield return Member(name, EquatableArray<string>.Empty, text, true);
        }
    }

    /// <summary>An answer as a sample has it.</summary>
    public string Example()
    {
        string success = Envelope.Success.Codes.Count > 0 ? Envelope.Success.Codes[0].Text : "";
        return Wrapped(EquatableArray<string>.Empty, name =>
            name == Envelope.DataName ? "..."
            : name == Envelope.FlagName ? success
            : !NeedsCode ? null
            : name == Envelope.CodeNames[0] ? success
            : name == Envelope.MessageNames[0] ? "OK"
            : null)!;
    }

    private TypeRef CodeType => new ScalarRef(Envelope.Success.Kind switch
    {
        SuccessKind.Numbers => ScalarKind.Int,
        SuccessKind.Flag when Envelope.FlagName is null => ScalarKind.Bool,
        _ => ScalarKind.String,
    });

    private EquatableArray<MemberModel> BesideAt(EquatableArray<string> level) => level.Equals(Envelope.Holder) ? Beside : EquatableArray<MemberModel>.Empty;

    private static IEnumerable<EquatableArray<string>> Prefixes(EquatableArray<string> names) =>
        Enumerable.Range(0, names.Count).Select(count => names.Take(count).ToEquatableArray());

    /// <summary>The last names of those members that are in this object itself.</summary>
    private static EquatableArray<string> OwnAt(EquatableArray<string> level, IEnumerable<string> paths) => paths
        .Select(MemberPath.Names)
        .Where(names => names.Count == level.Count + 1 && names.Take(level.Count).SequenceEqual(level))
        .Select(names => names[level.Count])
        .ToEquatableArray();

    private string? Wrapped(EquatableArray<string> level, Func<string, string?> valueOf)
    {
        List<string> members = new();
        foreach (string name in NamesAt(level))
        {
            var inner = level.Append(name).ToEquatableArray();
            string? path = Envelope.Names.FirstOrDefault(candidate => MemberPath.Names(candidate).Equals(inner));
            string? value = path is not null ? valueOf(path) : Levels.Contains(inner) ? Wrapped(inner, valueOf) : null;
            if (value is not null)
            {
                members.Add($"{name}: {value}");
            }
        }

        return members.Count == 0 ? null : $"{{ {string.Join(", ", members)} }}";
    }

    private static MemberModel Member(string name, EquatableArray<string> aliases, TypeRef type, bool isOptional) =>
        new(name, name, aliases, type, isOptional, false, "");
}
