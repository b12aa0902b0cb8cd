namespace Tidegate.Compiler.Scalars;

/// <summary>The scalar types of the spec language; <see cref="Scalar"/> has a row for each.</summary>
internal enum ScalarKind
{
    String,
    Bool,
    Int,
    Long,
    Double,
    Decimal,
    Id,
    EpochMillis,
    EpochSeconds,
    Date,
    DateTime,
    IsoDateTime,
    BasicDateTime,
    Duration,
    Uuid,
    Uri,
    Base64,
    Json,
}
