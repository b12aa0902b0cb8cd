using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Lock;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Generator.Roslyn;

/// <summary>
/// All files of a build, for the steps that need them together. It is compared by reference: another one comes with every edit of a
/// spec, and what is taken of it is compared by value instead.
/// </summary>
internal sealed class ParsedFiles
{
    public ParsedFiles(ImmutableArray<ParsedFile> files)
    {
        ImmutableArray<ParsedSpecFile> specs = files.OfType<ParsedSpecFile>().ToImmutableArray();
        Specs = specs.Select(file => file.Spec).ToEquatableArray();
        Outlines = specs.Select(file => file.Outline).ToEquatableArray();
        Locks = files.OfType<ParsedLockFile>().Select(file => file.Lock).ToEquatableArray();
    }

    public static ParsedFiles None { get; } = new(ImmutableArray<ParsedFile>.Empty);

    public EquatableArray<ParsedSpec> Specs { get; }

    /// <summary>The specs without places in endpoints, so that a comment in one checks nothing again.</summary>
    public EquatableArray<ParsedSpec> Outlines { get; }

    public EquatableArray<ParsedLock> Locks { get; }

    public IEnumerable<SpecSyntax> Syntaxes => Specs.Select(spec => spec.Syntax).OfType<SpecSyntax>();

    /// <summary>The service files, also those that say nothing usable.</summary>
    public EquatableArray<string> ServicePaths =>
        Specs.Select(spec => spec.Path).Where(path => SpecFiles.KindOf(path) == SpecFileKind.Service).ToEquatableArray();

    public IEnumerable<SpecDiagnostic> Diagnostics => Specs.SelectMany(spec => spec.Diagnostics);
}
