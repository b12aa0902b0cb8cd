using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Scalars;

namespace Tidegate.Compiler.Model;

/// <summary>The kind of a named type, so that uses of it can be emitted without looking it up.</summary>
internal enum NamedKind
{
    Record,

    /// <summary>One of several records, told apart by a member.</summary>
    TagUnion,

    /// <summary>One of several types, told apart by the shape of the JSON.</summary>
    ShapeUnion,
    StringEnum,
    IntEnum,
    Id,
}

/// <summary>A use of a type, such as <c>json&lt;KeyValue[]&gt;</c>.</summary>
internal abstract record TypeRef
{
    /// <summary>The type of its items, values or content; null when it has none.</summary>
    public virtual TypeRef? Inner => null;

    /// <summary>The scalar that represents its values on the wire; null when they are not scalars, such as lists and records.</summary>
    public virtual Scalar? OnWire => null;

    /// <summary>The type itself, its inner type, and so on.</summary>
    public IEnumerable<TypeRef> Layers()
    {
        for (TypeRef? layer = this; layer is not null; layer = layer.Inner)
        {
            yield return layer;
        }
    }

    /// <summary>Whether it contains documents that travel as text. Those in the members of a record count for that record only.</summary>
    public bool HoldsDocuments() => Layers().Any(layer => layer is JsonTextRef);
}

internal sealed record ScalarRef(ScalarKind Kind) : TypeRef
{
    public override Scalar OnWire => Scalar.Of(Kind);
}

/// <param name="Name">The type's name in the spec, which is also its C# name.</param>
internal sealed record NamedRef(string Name, NamedKind Kind) : TypeRef
{
    /// <summary>Whether it is a class in C#, and not a struct around what stands on the wire.</summary>
    public bool IsClass => OnWire is null;

    public override Scalar? OnWire => Kind switch
    {
        NamedKind.StringEnum => Scalar.Of(ScalarKind.String),
        NamedKind.IntEnum => Scalar.Of(ScalarKind.Int),
        NamedKind.Id => Scalar.Of(ScalarKind.Id),
        NamedKind.Record or NamedKind.TagUnion or NamedKind.ShapeUnion => null,
        _ => throw new ArgumentOutOfRangeException(nameof(Kind)),
    };
}

internal sealed record ArrayRef(TypeRef Item) : TypeRef
{
    public override TypeRef Inner => Item;
}

/// <summary>A JSON object with arbitrary keys.</summary>
internal sealed record MapRef(TypeRef Value) : TypeRef
{
    public override TypeRef Inner => Value;
}

/// <summary>A JSON document inside a JSON string; a bare value is accepted when reading.</summary>
internal sealed record JsonTextRef(TypeRef Content) : TypeRef
{
    public override TypeRef Inner => Content;
}

/// <summary>Several values in one string, such as <c>a;b</c>. Items are scalars that have a text form, ids or enums.</summary>
internal sealed record SeparatedRef(TypeRef Item, char Separator) : TypeRef
{
    public override TypeRef Inner => Item;
}

/// <summary>What became of an item of a batch: its data, or its error. Answers alone have them.</summary>
/// <param name="Data">Null where an item that succeeded has no data.</param>
internal sealed record OutcomeRef(TypeRef? Data) : TypeRef
{
    public override TypeRef? Inner => Data;
}

/// <summary>A file: a part of a request, or all of its body. It is no value inside JSON.</summary>
/// <param name="MediaType">What it is; null when any file will do.</param>
internal sealed record FileRef(string? MediaType) : TypeRef;

/// <summary>Problem details (RFC 9457), the body of an error. They are no value inside JSON.</summary>
internal sealed record ProblemRef : TypeRef;

/// <summary>An answer that is no JSON, and no value inside JSON.</summary>
/// <param name="Word">What it is, after <c>returns:</c>.</param>
internal abstract record PlainRef(string Word) : TypeRef;

/// <summary>A file that is answered, and read as it arrives.</summary>
internal sealed record DownloadRef() : PlainRef("file");

/// <summary>A text that is the whole answer.</summary>
internal sealed record WholeTextRef() : PlainRef("text");

/// <summary>Bytes that are the whole answer.</summary>
internal sealed record WholeBytesRef() : PlainRef("bytes");

/// <summary>Items that are answered one after another, and read as they arrive. They are no value inside JSON.</summary>
internal sealed record StreamRef(TypeRef Item) : TypeRef
{
    public override TypeRef Inner => Item;

    /// <summary>What the items are where an answer is one JSON document.</summary>
    public ArrayRef AsArray => new(Item);
}

/// <summary>A value that may be null.</summary>
internal sealed record NullableRef(TypeRef Value) : TypeRef
{
    public override TypeRef Inner => Value;
}
