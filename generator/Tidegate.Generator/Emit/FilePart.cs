using System;
using Tidegate.Compiler.Text;

namespace Tidegate.Generator.Emit;

/// <summary>
/// What one operation, or one type, contributes to the file that it shares with others. It is cached, so that an edit emits only what was
/// edited and then joins it with its neighbors again.
/// </summary>
/// <param name="Kind">What the file holds, such as <c>Operations</c>.</param>
/// <param name="Name">The name of the operation or of the type.</param>
internal sealed record FilePart(ServiceNames Names, string Kind, string Name, EquatableArray<FileSection> Sections);

/// <summary>Text that belongs in one block of the file.</summary>
/// <param name="Block">The header of the block, such as <c>public partial interface IBatchClient</c>; empty when the text is in no block.</param>
/// <param name="Text">Whole lines, already indented for that block.</param>
internal sealed record FileSection(string Block, string Text)
{
    public static FileSection InBlock(string header, Action<CSharpWriter> write) => new(header, CSharpWriter.TextOf(depth: 1, write));

    public static FileSection InNoBlock(Action<CSharpWriter> write) => new("", CSharpWriter.TextOf(depth: 0, write));
}
