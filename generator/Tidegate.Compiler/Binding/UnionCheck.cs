using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding;

/// <summary>
/// Checks that the alternatives of unions can be told apart, now that the records among them are known, and notes with each what tells it.
/// </summary>
internal sealed class UnionCheck
{
    private readonly Dictionary<string, RecordModel> _records;
    private readonly DiagnosticBag _diagnostics;

    /// <summary>With a mistake in it, a record may lack what would tell it from others.</summary>
    private readonly bool _mayBeIncomplete;

    private UnionCheck(IEnumerable<TypeModel> types, DiagnosticBag diagnostics)
    {
        _records = types.OfType<RecordModel>().ToDictionary(record => record.Name);
        _diagnostics = diagnostics;
        _mayBeIncomplete = diagnostics.HasErrors;
    }

    /// <returns>The types: unions with what tells their alternatives apart, and records with whether a union writes a tag into them.</returns>
    public static IEnumerable<TypeModel> Complete(IReadOnlyCollection<TypeModel> types, IEnumerable<UnionSyntax> syntax, DiagnosticBag diagnostics)
    {
        UnionCheck check = new(types, diagnostics);
        var declarations = syntax.GroupBy(union => union.Name.Text).ToDictionary(group => group.Key, group => group.First());
        HashSet<string> tagged = new(types.OfType<UnionModel>().Where(union => union.Tag is not null).SelectMany(union => union.Parts).OfType<NamedRef>().Select(record => record.Name));
        return types.Select(type => type switch
        {
            UnionModel union => check.Complete(union, declarations[union.Name]),
            RecordModel record when tagged.Contains(record.Name) => record with { IsTagged = true },
            _ => type,
        });
    }

    private UnionModel Complete(UnionModel union, UnionSyntax syntax)
    {
        // Those that could not be bound are missing among the models, which was reported.
        bool isWhole = union.Alternatives.Count == syntax.Alternatives.Count;
        var completed = union.Alternatives
            .Select((alternative, i) => union.Tag is { } tag
                ? CheckTag(alternative, tag, isWhole ? syntax.Alternatives[i].Type.Span : syntax.Name.Span)
                : alternative with { Markers = Told(union, i, isWhole ? syntax.Alternatives[i].Type.Span : null) })
            .ToList();
        return union with { Alternatives = completed.ToEquatableArray() };
    }

    private AlternativeModel CheckTag(AlternativeModel alternative, TagModel tag, SourceSpan place)
    {
        RecordModel record = _records[((NamedRef)alternative.Type).Name];
        if (record.Members.Any(member => member.WireNames.Contains(tag.WireName)))
        {
            _diagnostics.Report(TypeRules.TagDeclared, place, record.Name, tag.WireName);
        }

        return alternative with { FreeMembers = record.Free?.Name };
    }

    /// <summary>The members that tell an alternative from the others; what cannot be told apart is reported at the later one.</summary>
    /// <param name="place">Null when nothing is to be reported.</param>
    private EquatableArray<EquatableArray<string>> Told(UnionModel union, int index, SourceSpan? place)
    {
        TypeRef type = union.Alternatives[index].Type;
        List<MemberModel> markers = new();
        for (int i = 0; i < union.Alternatives.Count; i++)
        {
            TypeRef other = union.Alternatives[i].Type;
            if (i == index || (JsonKindsOf.Type(type) & JsonKindsOf.Type(other)) == 0)
            {
                continue;
            }

            if (MarkersOf(type, other) is { Count: > 0 } found && MarkersOf(other, type).Count > 0)
            {
                markers.AddRange(found.Take(1));
            }
            else if (i < index && place is { } span)
            {
                Report(span, type, other);
                break;
            }
        }

        return markers.Distinct().Select(member => member.WireNames.ToEquatableArray()).ToEquatableArray();
    }

    private void Report(SourceSpan place, TypeRef type, TypeRef other)
    {
        bool areRecords = RecordOf(type) is not null && RecordOf(other) is not null;
        if (areRecords && _mayBeIncomplete)
        {
            return;
        }

        string remedy = areRecords
            ? "give each a required member that the other does not have, and no '*', or say which member tells, with 'by:'"
            : "keep one of them";
        _diagnostics.Report(TypeRules.NotToldApart, place, type.Display(), other.Display(), WordsOf(JsonKindsOf.Type(type) & JsonKindsOf.Type(other)), remedy);
    }

    /// <summary>The members that each object of a record has, and none of another record. Free members could be any.</summary>
    private List<MemberModel> MarkersOf(TypeRef type, TypeRef other) =>
        RecordOf(type) is { Free: null } record && RecordOf(other) is { Free: null } rival
            ? record.Members.Where(member => !member.IsOptional && member.Type is not NullableRef && !member.WireNames.Intersect(rival.Members.SelectMany(m => m.WireNames)).Any()).ToList()
            : new List<MemberModel>();

    private RecordModel? RecordOf(TypeRef type) =>
        type is NamedRef { Kind: NamedKind.Record } named && _records.TryGetValue(named.Name, out RecordModel? record) ? record : null;

    private static string WordsOf(JsonKinds kinds) => kinds switch
    {
        JsonKinds.Text => "a text",
        JsonKinds.Number => "a number",
        JsonKinds.Boolean => "true or false",
        JsonKinds.Array => "an array",
        JsonKinds.Object => "an object",
        _ => "a number or a text",
    };
}
