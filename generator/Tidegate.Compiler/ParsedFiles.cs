using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler;

/// <summary>
/// All files of a build, for the steps that need them together. It is compared by reference: another one comes with every edit of a
/// spec, and what is taken of it is compared by value instead.
/// </summary>
internal sealed class ParsedFiles
{
    public ParsedFiles(IEnumerable<ParsedFile> files)
    {
        List<ParsedFile> all = files.ToList();
        List<ParsedSpecFile> specs = all.OfType<ParsedSpecFile>().ToList();
        Specs = specs.Select(file => file.Spec).ToEquatableArray();
        Outlines = specs.Select(file => file.Outline).ToEquatableArray();
        Locks = all.OfType<ParsedLockFile>().ToEquatableArray();
    }

    public static ParsedFiles None { get; } = new([]);

    public EquatableArray<ParsedSpec> Specs { get; }

    /// <summary>The specs without places in endpoints, so that a comment in one checks nothing again.</summary>
    public EquatableArray<ParsedSpec> Outlines { get; }

    public EquatableArray<ParsedLockFile> Locks { get; }

    public IEnumerable<SpecSyntax> Syntaxes => Specs.Select(spec => spec.Syntax).OfType<SpecSyntax>();

    public IEnumerable<ServiceSyntax> Services => Syntaxes.OfType<ServiceSyntax>();

    /// <summary>The service files, also those that say nothing usable.</summary>
    public EquatableArray<string> ServicePaths =>
        Specs.Select(spec => spec.Path).Where(path => SpecFiles.KindOf(path) == SpecFileKind.Service).ToEquatableArray();

    /// <summary>What is wrong with each spec by itself, before anything is bound.</summary>
    public IEnumerable<SpecDiagnostic> Diagnostics => Specs.SelectMany(spec => spec.Diagnostics);
}
