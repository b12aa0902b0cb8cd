using System;
using System.IO;

namespace Tidegate.Files;

/// <summary>A file of the file system, which is opened for each attempt.</summary>
internal sealed class PathSource : FileSource
{
    /// <summary>Whoever reads it has a buffer.</summary>
    private const int Unbuffered = 1;

    private readonly string _path;

    public PathSource(string path)
    {
        _path = path;
    }

    /// <inheritdoc/>
    public override bool IsRepeatable => true;

    /// <inheritdoc/>
    public override Stream Open()
    {
        try
        {
            return new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.Read, Unbuffered, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnsendableBodyException($"cannot be opened ({exception.Message})", exception);
        }
    }

    /// <inheritdoc/>
    public override void Close(Stream opened) => opened.Dispose();
}
