using System;
using System.Text;

namespace Tidegate.Gateway;

/// <summary>A field of a form or a part of a body, as received.</summary>
public sealed class GatewayPart
{
    internal GatewayPart(string name, string? fileName, string? contentType, ReadOnlyMemory<byte> content)
    {
        Name = name;
        FileName = fileName;
        ContentType = contentType;
        Content = content;
    }

    /// <summary>The name of the field.</summary>
    public string Name { get; }

    /// <summary>The name of the file, as it stood between the quotes; null when the part is no file.</summary>
    public string? FileName { get; }

    /// <summary>The media type that the part states; null for none, and for the fields of a form.</summary>
    public string? ContentType { get; }

    /// <summary>What the field holds, decoded if it is one of a form.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>What the field holds, as text in UTF-8.</summary>
    public string Text => Encoding.UTF8.GetString(Content.Span);

    /// <summary>The name and the length, without the content.</summary>
    public override string ToString() => $"{Name} ({Content.Length} bytes)";
}
