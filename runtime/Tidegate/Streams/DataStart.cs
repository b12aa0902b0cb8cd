namespace Tidegate.Streams;

/// <summary>Where the items of a response begin.</summary>
/// <param name="Position">The first byte behind the opening bracket of their array; the first of all where they are in no array.</param>
/// <param name="Depth">The number of objects that are open around the array; null where the items are values in no array.</param>
internal readonly record struct DataStart(int Position, int? Depth);
