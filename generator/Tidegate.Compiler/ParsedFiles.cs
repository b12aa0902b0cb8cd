using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler;

/// <summary>
/// All files of a build, for the steps that need them together. It is compared by reference: every edit of a spec creates another one, and
/// what the steps take from it is compared by value.
/// </summary>
internal sealed class ParsedFiles
{
    public ParsedFiles(IEnumerable<ParsedFile> files)
    {
        var all = files.ToList();
        var specs = all.OfType<ParsedSpecFile>().ToList();
        Specs = specs.Select(file => file.Spec).ToEquatableArray();
        Outlines = specs.Select(file => file.Outline).ToEquatableArray();
        Locks = all.OfType<ParsedLockFile>().ToEquatableArray();
    }

    public static ParsedFiles None { get; } = new([]);

    public EquatableArray<ParsedSpec> Specs { get; }

    /// <summary>The specs, with endpoints reduced to their outlines, so that a comment in one causes no new check.</summary>
    public EquatableArray<ParsedSpec> Outlines { get; }

    public EquatableArray<ParsedLockFile> Locks { get; }

    public IEnumerable<SpecSyntax> Syntaxes => Specs.Select(spec => spec.Syntax).OfType<SpecSyntax>();

    public IEnumerable<ServiceSyntax> Services => Syntaxes.OfType<ServiceSyntax>();

    /// <summary>The service files, including those that contain nothing usable.</summary>
    public EquatableArray<string> ServicePaths =>
        Specs.Select(spec => spec.Path).Where(path => SpecFiles.KindOf(path) == SpecFileKind.Service).ToEquatableArray();

    /// <summary>The mistakes in each spec on its own, before anything is bound.</summary>
    public IEnumerable<SpecDiagnostic> Diagnostics => Specs.SelectMany(spec => spec.Diagnostics);
}
