using System.IO;

namespace Tidegate.Files;

/// <summary>Where the bytes of a file come from. Each attempt of a call opens it once.</summary>
internal abstract class FileSource
{
    /// <summary>Whether it can be read again after it has been read.</summary>
    public abstract bool IsRepeatable { get; }

    /// <summary>Whether it has been read, and cannot be read again.</summary>
    public virtual bool IsUsedUp => false;

    /// <summary>Begins to read from the first byte.</summary>
    /// <exception cref="UnsendableBodyException">It cannot be read, or not now.</exception>
    public abstract Stream Open();

    /// <summary>Ends the reading.</summary>
    public abstract void Close(Stream opened);
}
