using System;
using System.Collections.Generic;
using System.Linq;

namespace Tidegate.PageCoverage.Specs;

/// <summary>What samples show of a value.</summary>
internal abstract record Shape
{
    /// <summary>The shape of a value that has been seen in both forms.</summary>
    public static Shape Merge(Shape one, Shape other) => (one, other) switch
    {
        (NullShape, NullShape) => one,
        (NullShape, _) => Nullable(other),
        (_, NullShape) => Nullable(one),
        (NullableShape nullable, _) => Nullable(Merge(nullable.Value, other)),
        (_, NullableShape nullable) => Nullable(Merge(one, nullable.Value)),
        (ScalarShape a, ScalarShape b) => a == b ? a : new ScalarShape(Wider(a.Word, b.Word)),
        (ArrayShape a, ArrayShape b) => new ArrayShape(a.Item is null ? b.Item : b.Item is null ? a.Item : Merge(a.Item, b.Item)),
        (RecordShape a, RecordShape b) => RecordShape.Merge(a, b),
        _ => new ScalarShape("json"),
    };

    private static Shape Nullable(Shape shape) => shape is NullableShape or ScalarShape { Word: "json" } ? shape : new NullableShape(shape);

    private static string Wider(string one, string other)
    {
        string[] numbers = ["int", "long", "double"];
        return numbers.Contains(one) && numbers.Contains(other) ? numbers[Math.Max(Array.IndexOf(numbers, one), Array.IndexOf(numbers, other))] : "json";
    }
}

internal sealed record NullShape : Shape;

internal sealed record NullableShape(Shape Value) : Shape;

/// <param name="Word">The type in a spec.</param>
internal sealed record ScalarShape(string Word) : Shape;

/// <param name="Item">Null when no item was seen.</param>
internal sealed record ArrayShape(Shape? Item) : Shape;

/// <param name="Members">In the order of the samples; one that is not in all of them is optional.</param>
internal sealed record RecordShape(IReadOnlyList<MemberShape> Members) : Shape
{
    public static RecordShape Merge(RecordShape one, RecordShape other)
    {
        IEnumerable<MemberShape> ofOne = one.Members.Select(member => other.Find(member.Name) is { } again
            ? new MemberShape(member.Name, Shape.Merge(member.Shape, again.Shape), member.IsOptional || again.IsOptional)
            : member with { IsOptional = true });
        IEnumerable<MemberShape> more = other.Members.Where(member => one.Find(member.Name) is null).Select(member => member with { IsOptional = true });
        return new RecordShape([.. ofOne, .. more]);
    }

    private MemberShape? Find(string name) => Members.FirstOrDefault(member => member.Name == name);
}

internal sealed record MemberShape(string Name, Shape Shape, bool IsOptional);
