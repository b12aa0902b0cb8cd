namespace Tidegate.Generator.Tests.Architecture;

/// <summary>A use of a name, with the namespaces and the outermost types on both sides.</summary>
/// <param name="Place">File, line and the name.</param>
internal sealed record Reference(string From, string FromType, string To, string ToType, string Place);
