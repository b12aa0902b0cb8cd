using System;
using System.Buffers.Text;
using Tidegate.Buffers;
using Tidegate.Redaction;
using Tidegate.Scalars;

namespace Tidegate.Json;

/// <summary>
/// The position of a read in a document: for each open object and array, the member or item that is being read. Recording a step stores one
/// number; it is converted to a path such as <c>data.flows[3].taskId</c> only when one is needed.
/// </summary>
internal sealed class JsonTrail
{
    /// <summary>Names come from outside and may have any length.</summary>
    private const int MaxNameLength = 60;

    private const int LongestNumber = 20;

    /// <summary>Deeper documents are rare, and get a longer array; a document inside a string has a trail of its own.</summary>
    private const int UsualDepth = 16;

    /// <summary>Indexed by depth, from 1: the position in the document where a member's name starts, or the complement of an item's index.</summary>
    private int[] _steps = new int[UsualDepth + 1];

    /// <param name="depth">The number of open objects and arrays, including the member's own.</param>
    /// <param name="nameStart">The position in the document where the name's token starts.</param>
    public void EnterMember(int depth, int nameStart) => StepAt(depth) = nameStart;

    /// <param name="depth">The number of open objects and arrays, including the item's own.</param>
    /// <param name="index">The item's index, from 0.</param>
    public void EnterItem(int depth, int index) => StepAt(depth) = ~index;

    /// <summary>Appends the path to the value that is being read at a depth; nothing for the document itself.</summary>
    /// <param name="path">The buffer to which the path is appended.</param>
    /// <param name="outer">The number of levels around the document, which are no part of the path.</param>
    /// <param name="redaction">
    /// Hides secrets in names before they are truncated: half a secret is still a secret, but would no longer be recognized.
    /// </param>
    public void AppendTo(PayloadBuffer path, ReadOnlySpan<byte> document, int outer, int depth, Redactor redaction)
    {
        for (int i = outer + 1; i <= depth && i < _steps.Length; i++)
        {
            int step = _steps[i];
            if (step < 0)
            {
                AppendItem(path, ~step);
            }
            else
            {
                AppendMember(path, document.Slice(step), redaction);
            }
        }
    }

    /// <summary>Whether the path to the value that is being read at a depth contains a secret name, whose values are not shown.</summary>
    public bool HasSecretName(ReadOnlySpan<byte> document, int outer, int depth, Redactor redaction)
    {
        for (int i = outer + 1; i <= depth && i < _steps.Length; i++)
        {
            if (_steps[i] >= 0 && redaction.IsSecretName(JsonToken.FirstText(document.Slice(_steps[i]))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Appends the index of an item.</summary>
    public static void AppendItem(PayloadBuffer path, long index)
    {
        path.Append((byte)'[');
        Utf8Formatter.TryFormat(index, path.GetSpan(LongestNumber), out int length);
        path.Advance(length);
        path.Append((byte)']');
    }

    private ref int StepAt(int depth)
    {
        int[] steps = _steps;
        if ((uint)depth >= (uint)steps.Length)
        {
            return ref DeepStepAt(depth);
        }

        return ref steps[depth];
    }

    /// <summary>Apart from the usual case, which is then as short as can be: each member is a step.</summary>
    private ref int DeepStepAt(int depth)
    {
        Array.Resize(ref _steps, depth * 2);
        return ref _steps[depth];
    }

    /// <param name="name">The document from the name's token on.</param>
    private static void AppendMember(PayloadBuffer path, ReadOnlySpan<byte> name, Redactor redaction)
    {
        if (path.Length > 0)
        {
            path.Append((byte)'.');
        }

        // Most names are short and plain, and can be copied from the document unchanged.
        int length = name.Slice(1).IndexOfAny((byte)'"', (byte)'\\');
        if (length <= MaxNameLength && name[length + 1] == '"')
        {
            path.Append(name.Slice(1, length));
        }
        else
        {
            path.Append(Shorten(redaction.HideSecrets(JsonToken.FirstText(name) ?? "?")));
        }
    }

    private static string Shorten(string name) => name.Length > MaxNameLength ? name.Substring(0, MaxNameLength) : name;
}
