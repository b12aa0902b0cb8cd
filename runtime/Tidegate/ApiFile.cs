using System;
using System.IO;
using System.Net.Http.Headers;
using Tidegate.Buffers;
using Tidegate.Files;

namespace Tidegate;

/// <summary>
/// A file to send: its bytes, and what is said of them. It is sent as it is read, without being kept in memory. One that comes from bytes, from
/// a path or from a stream that can seek may be sent several times, also by one call that is repeated; any other stream is read once, and a call
/// that would have to send it again fails instead.
/// </summary>
public sealed class ApiFile
{
    private readonly FileSource _source;

    private ApiFile(FileSource source, string? name, string? contentType, long? length)
    {
        if (name is not null && FindProblem(name) is { } ofName)
        {
            throw new ArgumentException(ofName, nameof(name));
        }

        if (contentType is not null && (HeaderText.FindProblem("Content-Type", contentType) is not null || !MediaTypeHeaderValue.TryParse(contentType, out _)))
        {
            throw new ArgumentException("The content type of the file is no media type: give one such as text/csv.", nameof(contentType));
        }

        _source = source;
        Name = name;
        ContentType = contentType;
        Length = length;
    }

    /// <summary>The name that the service is told, without folders; null for none. A part of a form that has none is sent with the name of the part.</summary>
    public string? Name { get; }

    /// <summary>The media type, such as <c>text/csv</c>; null when it is not known.</summary>
    public string? ContentType { get; }

    /// <summary>The number of bytes; null when it is not known, so that the request is sent in chunks.</summary>
    public long? Length { get; }

    /// <summary>Whether it can be sent more than once, so that a call with it may be repeated.</summary>
    public bool IsRepeatable => _source.IsRepeatable;

    /// <summary>Whether it was sent, and cannot be sent again.</summary>
    internal bool IsUsedUp => _source.IsUsedUp;

    /// <summary>Creates a file from bytes, which must not change until the call has ended.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="name">The name that the service is told, without folders; null for none.</param>
    /// <param name="contentType">The media type, such as <c>text/csv</c>; null when it is not known.</param>
    /// <exception cref="ArgumentException">The name has control characters, or the content type is no media type.</exception>
    public static ApiFile FromBytes(ReadOnlyMemory<byte> content, string? name = null, string? contentType = null) =>
        new(new BytesSource(content), name, contentType, content.Length);

    /// <summary>
    /// Creates a file from what is left of a stream. The stream stays the caller's: keep it open until the call has ended, use it for nothing
    /// else meanwhile, and dispose of it afterwards.
    /// </summary>
    /// <param name="content">The stream.</param>
    /// <param name="name">The name that the service is told, without folders; null for none.</param>
    /// <param name="contentType">The media type, such as <c>text/csv</c>; null when it is not known.</param>
    /// <param name="length">
    /// The number of bytes, if it is known although the stream cannot seek. A stream that turns out shorter or longer fails the call.
    /// </param>
    /// <exception cref="ArgumentException">The stream cannot be read, the name has control characters, or the content type is no media type.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public static ApiFile FromStream(Stream content, string? name = null, string? contentType = null, long? length = null)
    {
        if (!ApiArgument.NotNull(content, nameof(content)).CanRead)
        {
            throw new ArgumentException("The stream cannot be read.", nameof(content));
        }

        if (length < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(length), length, "A file has no negative length.");
        }

        long? known = length ?? (content.CanSeek ? Math.Max(0, content.Length - content.Position) : null);
        return new ApiFile(new StreamSource(content), name, contentType, known);
    }

    /// <summary>Creates a file from one of the file system. It is opened when it is sent, and must not change until the call has ended.</summary>
    /// <param name="path">The path.</param>
    /// <param name="name">The name that the service is told; null for the one that the file has.</param>
    /// <param name="contentType">The media type, such as <c>text/csv</c>; null when it is not known.</param>
    /// <exception cref="ArgumentException">The name has control characters, or the content type is no media type.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static ApiFile FromPath(string path, string? name = null, string? contentType = null)
    {
        var file = new FileInfo(ApiArgument.NotNull(path, nameof(path)));
        return new ApiFile(new PathSource(file.FullName), name ?? file.Name, contentType, file.Length);
    }

    /// <summary>The name, without the content.</summary>
    public override string ToString() => Name ?? "a file";

    /// <exception cref="UnsendableBodyException">It cannot be read, or not now.</exception>
    internal Stream Open()
    {
        try
        {
            return _source.Open();
        }
        catch (UnsendableBodyException exception)
        {
            throw Unsendable(exception.Message, exception.InnerException);
        }
    }

    internal void Close(Stream opened) => _source.Close(opened);

    /// <summary>The failure to send it.</summary>
    /// <param name="problem">What follows after the name of the file.</param>
    internal UnsendableBodyException Unsendable(string problem, Exception? cause = null) =>
        new($"the file{(Name is null ? "" : $" {Name}")} {problem}", cause);

    private static string? FindProblem(string name)
    {
        if (name.Length == 0)
        {
            return "The name of the file is empty: give null where there is none.";
        }

        foreach (char c in name)
        {
            if (char.IsControl(c))
            {
                return "The name of the file has control characters, which no header carries.";
            }
        }

        _ = StrictUtf8.GetBytes(name);
        return null;
    }
}
