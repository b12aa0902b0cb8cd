using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Text;

namespace Tidegate.Generator.Emit;

/// <summary>
/// Decides which operations, or types, share a file. Going through them in the order of their names, one begins a new file when the hash of
/// its name is below a threshold, chosen so that about <see cref="UsualFiles"/> of them do. Up to that many get a file each, and adding or
/// removing one changes its own file and hardly any other.
/// </summary>
/// <remarks>
/// Every edit of any file costs the compiler something for each generated file, and every edit inside a file costs in proportion to its
/// size: many small files make the former expensive, a few large ones the latter.
/// </remarks>
internal static class FileGroups
{
    /// <summary>About how many files there are, when there are more parts than that.</summary>
    public const int UsualFiles = 64;

    /// <param name="parts">All parts of one kind, from all services.</param>
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
    /// FNV-1a with the finalizer of MurmurHash3, without which names that end in numbers would have consecutive hashes. The runtime's own
    /// string hash differs from process to process, and so would the files.
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
