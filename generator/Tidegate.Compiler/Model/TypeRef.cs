using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Scalars;

namespace Tidegate.Compiler.Model;

/// <summary>The kind of a named type, so that uses of it can be emitted without looking it up.</summary>
internal enum NamedKind
{
    Record,
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
    public override Scalar? OnWire => Kind switch
    {
        NamedKind.StringEnum => Scalar.Of(ScalarKind.String),
        NamedKind.IntEnum => Scalar.Of(ScalarKind.Int),
        NamedKind.Id => Scalar.Of(ScalarKind.Id),
        NamedKind.Record => null,
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

/// <summary>A value that may be null.</summary>
internal sealed record NullableRef(TypeRef Value) : TypeRef
{
    public override TypeRef Inner => Value;
}
