using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Tidegate.Compiler;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Lock;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;

namespace Tidegate.Tasks;

/// <summary>
/// Writes the lock of every service among the given specs, next to its service file. If specs have errors, these are reported and no lock
/// is written.
/// </summary>
public sealed class WriteSpecLocks : Task
{
    /// <summary>The spec files.</summary>
    [Required]
    public ITaskItem[] Specs { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        var texts = Specs.Select(item => item.ItemSpec).Where(path => !LockFile.IsLock(path)).Select(Read).OfType<SpecText>().ToList();
        if (Log.HasLoggedErrors)
        {
            return false;
        }

        SpecFolders folders = new(texts.Select(text => text.Path));
        List<(string Path, string Text)> locks = [];
        foreach (IGrouping<string?, SpecText> service in texts.GroupBy(text => folders.ServiceOf(text.Path)))
        {
            SpecCompilation compilation = SpecCompiler.Compile(service);
            ReportErrors(compilation);
            locks.AddRange(compilation.Apis.Select(api => (PathBeside(service.Key!), TextOf(api))));
        }

        if (!Log.HasLoggedErrors)
        {
            locks.ForEach(file => Write(file.Path, file.Text));
        }

        return !Log.HasLoggedErrors;
    }

    /// <returns>Null when the file cannot be read, in which case that is reported.</returns>
    private SpecText? Read(string path)
    {
        SpecText? text = null;
        Try(path, "read", () => text = new SpecText(path, File.ReadAllText(path)));
        return text;
    }

    private static string PathBeside(string servicePath) => Path.Combine(Path.GetDirectoryName(servicePath) ?? "", LockFile.Name);

    private static string TextOf(ApiModel api) => LockFile.Write(LockFacts.Of(api.Service, api.Types, api.Endpoints, api.Tasks));

    private void ReportErrors(SpecCompilation compilation)
    {
        foreach (SpecDiagnostic error in compilation.Diagnostics.Where(diagnostic => diagnostic.Rule.Severity == SpecSeverity.Error))
        {
            Log.LogError(
                subcategory: null,
                error.Rule.Id,
                helpKeyword: null,
                error.Rule.HelpLink,
                Path.GetFullPath(error.Span.Path),
                error.Span.Line + 1,
                error.Span.Column + 1,
                endLineNumber: 0,
                endColumnNumber: 0,
                "{0}",
                error.Message);
        }
    }

    private void Write(string path, string text) => Try(path, "written", () =>
    {
        if (File.Exists(path) && File.ReadAllText(path) == text)
        {
            Log.LogMessage(MessageImportance.High, "{0} is up to date.", path);
            return;
        }

        File.WriteAllText(path, text);
        Log.LogMessage(MessageImportance.High, "{0} is written.", path);
    });

    /// <summary>Reports I/O failures at the file, in one sentence: MSBuild would show the stack trace of a task that throws.</summary>
    private void Try(string path, string done, Action action)
    {
        try
        {
            action();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            string cause = Directory.Exists(path) ? "There is a folder of this name." : refused.Message;
            Log.LogError(null, null, null, Path.GetFullPath(path), 0, 0, 0, 0, "The file cannot be {0}: {1}", done, cause);
        }
    }
}
