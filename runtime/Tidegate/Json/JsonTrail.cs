using System;
using System.Buffers.Text;
using Tidegate.Buffers;
using Tidegate.Redaction;
using Tidegate.Scalars;

namespace Tidegate.Json;

/// <summary>
/// Where a read stands in a document: of each object and array that is open, the member or item that is being read. Noting it takes a
/// number; it becomes a path such as <c>data.flows[3].taskId</c> only for whoever needs one.
/// </summary>
internal sealed class JsonTrail
{
    /// <summary>Names come from outside and may be of any length.</summary>
    private const int MaxNameLength = 60;

    private const int LongestNumber = 20;

    /// <summary>Deeper documents are rare, and get a longer array; a document inside a text has one of its own.</summary>
    private const int UsualDepth = 16;

    /// <summary>By depth from 1: where the name of a member starts in the document, or the complement of an item's index.</summary>
    private int[] _steps = new int[UsualDepth + 1];

    /// <param name="depth">How many objects and arrays are open, the member's own among them.</param>
    /// <param name="nameStart">Where the token of the name starts in the document.</param>
    public void EnterMember(int depth, int nameStart) => StepAt(depth) = nameStart;

    /// <param name="depth">How many objects and arrays are open, the item's own among them.</param>
    /// <param name="index">The item's number, from 0.</param>
    public void EnterItem(int depth, int index) => StepAt(depth) = ~index;

    /// <summary>Writes the path to the value that is being read at a depth; nothing for the document itself.</summary>
    /// <param name="path">What the path is appended to.</param>
    /// <param name="redaction">Hides secrets in names before they are cut: half a secret is one too, and is not found any more.</param>
    public void AppendTo(PayloadBuffer path, ReadOnlySpan<byte> document, int depth, Redactor redaction)
    {
        for (int i = 1; i <= depth && i < _steps.Length; i++)
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

    /// <summary>Whether a name on the way to the value that is being read at a depth is one whose values are not shown.</summary>
    public bool HasSecretName(ReadOnlySpan<byte> document, int depth, Redactor redaction)
    {
        for (int i = 1; i <= depth && i < _steps.Length; i++)
        {
            if (_steps[i] >= 0 && redaction.IsSecretName(JsonToken.FirstText(document.Slice(_steps[i]))))
            {
                return true;
            }
        }

        return false;
    }

    private ref int StepAt(int depth)
    {
        if (depth >= _steps.Length)
        {
            Array.Resize(ref _steps, depth * 2);
        }

        return ref _steps[depth];
    }

    private static void AppendItem(PayloadBuffer path, int index)
    {
        path.Append((byte)'[');
        Utf8Formatter.TryFormat(index, path.GetSpan(LongestNumber), out int length);
        path.Advance(length);
        path.Append((byte)']');
    }

    /// <param name="name">Starts with the token of the name.</param>
    private static void AppendMember(PayloadBuffer path, ReadOnlySpan<byte> name, Redactor redaction)
    {
        if (path.Length > 0)
        {
            path.Append((byte)'.');
        }

        // Most names are short and plain, and stand in the document as they are shown.
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
