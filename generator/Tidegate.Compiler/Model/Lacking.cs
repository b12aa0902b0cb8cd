using System.Linq;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Model;

/// <summary>Whether a good answer may lack a member although it is required, or have null for it.</summary>
internal enum Lacking
{
    /// <summary>Such an answer is refused.</summary>
    Never,

    /// <summary>It is null in C# then, and told as drift.</summary>
    InAnswers,

    /// <summary>So it is, but a request has it.</summary>
    InAnswersOnly,
}

/// <summary>Marks the members of a record that answers may lack.</summary>
internal static class LackingMembers
{
    /// <summary>The type with each required member marked, where it is a record.</summary>
    public static TypeModel Mark(TypeModel type, Lacking lacking) =>
        type is RecordModel record ? record with { Members = record.Members.Select(member => Mark(member, lacking)).ToEquatableArray() } : type;

    public static MemberModel Mark(MemberModel member, Lacking lacking) => member.IsOptional || member.Type is NullableRef ? member : member with { Lacking = lacking };
}
