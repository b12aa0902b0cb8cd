using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Text;

namespace Tidegate.Generator.Emit;

/// <summary>
/// Says which operations, or types, share a file. In the order of their names, one begins a new file when the hash of
/// its name is so low that about <see cref="UsualFiles"/> of all do: up to that many have each a file of their own, and
/// one that comes or goes changes the file that it is in and hardly another.
/// </summary>
/// <remarks>
/// The compiler pays for each generated file with every edit of any file, and for the size of a file with every edit of
/// what is in it: many small files make the one dear, few large ones the other.
/// </remarks>
internal static class FileGroups
{
    /// <summary>How many files there are, more or less, where there is more to emit than that.</summary>
    public const int UsualFiles = 64;

    /// <param name="parts">All parts of one kind, whatever their services.</param>
    public static IEnumerable<EquatableArray<FilePart>> Of(IReadOnlyCollection<FilePart> parts)
    {
        ulong bound = ((ulong)UsualFiles << 32) / (ulong)Math.Max(parts.Count, UsualFiles);
        foreach (IGrouping<ServiceNames, FilePart> service in parts.GroupBy(part => part.Names))
        {
            var file = new List<FilePart>();
            foreach (FilePart part in service.OrderBy(part => part.Name, StringComparer.Ordinal))
            {
                if (file.Count > 0 && Hash(part.Name) < bound)
                {
                    yield return file.ToEquatableArray();
                    file.Clear();
                }

                file.Add(part);
            }

            yield return file.ToEquatableArray();
        }
    }

    /// <summary>
    /// FNV-1a, and the finish of MurmurHash3, without which names that end in numbers have hashes in a row. The runtime's
    /// own hash of a text differs from process to process, and with it the files would.
    /// </summary>
    private static uint Hash(string text)
    {
        uint hash = 2166136261;
        unchecked
        {
            foreach (char character in text)
            {
                hash = (hash ^ character) * 16777619;
            }

            hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
            hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
            return hash ^ (hash >> 16);
        }
    }
}
