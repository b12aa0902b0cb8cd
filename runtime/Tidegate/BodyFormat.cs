using System;
using System.Collections.Generic;
using System.Text;

namespace Tidegate;

/// <summary>What a body is that is not JSON: its media type, its fields, and the files that stand between its bytes.</summary>
internal sealed class BodyFormat
{
    public const string Form = "application/x-www-form-urlencoded";

    private readonly List<BodyField> _fields = [];
    private List<BodyFile>? _files;

    /// <param name="contentType">The value of <c>Content-Type</c>.</param>
    public BodyFormat(string contentType)
    {
        ContentType = contentType;
    }

    public string ContentType { get; }

    /// <summary>The fields, in the order in which they are sent.</summary>
    public IReadOnlyList<BodyField> Fields => _fields;

    /// <summary>The files, in the order in which they are sent.</summary>
    public IReadOnlyList<BodyFile> Files => (IReadOnlyList<BodyFile>?)_files ?? [];

    /// <summary>Whether the body is read while it is sent, so that it is nowhere as a whole.</summary>
    public bool IsStreamed => _files is not null;

    /// <summary>Whether the body was sent, and cannot be sent again.</summary>
    public bool IsUsedUp => _files?.Exists(static file => file.Content.IsUsedUp) == true;

    public void Add(BodyField field) => _fields.Add(field);

    public void Add(BodyFile file) => (_files ??= []).Add(file);

    /// <summary>The value of a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="payload">The payload of the request.</param>
    public string TextOf(BodyField field, ReadOnlySpan<byte> payload)
    {
        string text = Encoding.UTF8.GetString(payload.Slice(field.Start, field.Length));
        return ContentType == Form ? Uri.UnescapeDataString(text) : text;
    }

    /// <summary>The number of all bytes; null when the length of a file is not known.</summary>
    /// <param name="around">The number of bytes around the files.</param>
    public long? LengthWith(long around)
    {
        long? length = around;
        foreach (BodyFile file in Files)
        {
            length += file.Content.Length;
        }

        return length;
    }
}

/// <summary>A field of a body.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Start">Where its value begins in the payload of the request.</param>
/// <param name="Length">The number of bytes of its value.</param>
internal readonly record struct BodyField(string Name, int Start, int Length);

/// <summary>A file in a body.</summary>
/// <param name="Name">The name of its part; empty when the file is the whole body.</param>
/// <param name="Position">Where in the payload of the request it stands.</param>
/// <param name="Content">The file.</param>
internal readonly record struct BodyFile(string Name, int Position, ApiFile Content);
