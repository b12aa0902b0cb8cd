namespace Tidegate.Responses;

/// <summary>What a member of an envelope carries.</summary>
internal enum EnvelopeRole
{
    Code,
    Flag,
    Message,
    Data,
    RequestId,
}

/// <summary>A member of an envelope.</summary>
internal sealed class EnvelopePart(EnvelopeRole role, string name, int rank)
{
    public EnvelopeRole Role { get; } = role;

    /// <summary>The names from the root of the response to the member.</summary>
    public string[] Path { get; } = MemberPath.Of(name);

    /// <summary>Its place among those that carry the same.</summary>
    public int Rank { get; } = rank;
}
