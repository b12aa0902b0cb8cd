using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Tidegate.Compiler;
using Tidegate.Compiler.Diagnostics;
using Xunit;

namespace Tidegate.Generator.Tests.Binding;

/// <summary>
/// Specs with one mistake. The text that the diagnostic must cover stands between « and »; no other diagnostic may come.
/// </summary>
/// <param name="Name">Says what is wrong; the name of the test case.</param>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Message">A part of the message: the remedy or the suggestion.</param>
internal sealed record FailingSpec(string Name, string Rule, string Message, params SpecText[] Files)
{
    public const string ServicePath = "specs/service.yaml";
    public const string EndpointPath = "specs/get-task.endpoint.yaml";

    /// <summary>A mistake in an otherwise minimal service file; the text follows its first two keys.</summary>
    /// <param name="returns">What its one endpoint returns, so that the declared types are used.</param>
    public static FailingSpec Service(string name, string rule, string message, string text, string returns = "none") => new(
        name,
        rule,
        message,
        new SpecText(ServicePath, "service: Tasks\nnamespace: Acme.Tasks\n" + text),
        new SpecText(EndpointPath, $"endpoint: GetTask\nrequest: GET /tasks\nreturns: {returns}\n"));

    /// <summary>A mistake in a whole service file.</summary>
    public static FailingSpec WholeService(string name, string rule, string message, string text) => new(
        name,
        rule,
        message,
        new SpecText(ServicePath, text),
        new SpecText(EndpointPath, "endpoint: GetTask\nrequest: GET /tasks\nreturns: none\n"));

    /// <summary>A mistake in a POST endpoint of the sample service; the text follows its first two keys.</summary>
    public static FailingSpec Post(string name, string rule, string message, string text) =>
        Endpoint(name, rule, message, "endpoint: GetTask\nrequest: POST /tasks\n" + text);

    /// <summary>A mistake in a whole endpoint file of the sample service.</summary>
    public static FailingSpec Endpoint(string name, string rule, string message, string text) => new(
        name, rule, message, SampleSpecs.Service, SampleSpecs.Everything, new SpecText(EndpointPath, text));

    /// <summary>A mistake that shows only between the endpoint files of a minimal service.</summary>
    public static FailingSpec Folder(string name, string rule, string message, params SpecText[] files) =>
        new(name, rule, message, [new SpecText(ServicePath, "service: Tasks\nnamespace: Acme.Tasks\n"), .. files]);

    public void Verify()
    {
        (SpecText[] files, string path, int start, string covered) = Unmark();
        SpecCompilation compilation = SpecCompiler.Compile(files);

        string all = string.Join("\n", compilation.Diagnostics);
        SpecDiagnostic diagnostic = compilation.Diagnostics.FirstOrDefault(d => d.Rule.Id == Rule)
            ?? throw new InvalidOperationException($"{Rule} was not reported, but:\n{all}");
        Assert.True(compilation.Diagnostics.Count == 1, "More than one diagnostic:\n" + all);
        string text = files.Single(file => file.Path == diagnostic.Span.Path).Text;
        Assert.Equal(covered, text.Substring(diagnostic.Span.Start, diagnostic.Span.Length));
        Assert.Equal((path, start), (diagnostic.Span.Path, diagnostic.Span.Start));
        AssertLineAndColumn(diagnostic, text);
        Assert.Contains(Message, diagnostic.Message, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\{\d", diagnostic.Message);
        Assert.True(ColonsOf(diagnostic.Message) <= 1, $"More than one mark before the remedy: {diagnostic.Message}");
    }

    /// <summary>Apart from those in what is quoted.</summary>
    private static int ColonsOf(string message) => Regex.Count(Regex.Replace(message, "'[^']*'|\\{[^}]*\\}", "x"), ": ");

    private static void AssertLineAndColumn(SpecDiagnostic diagnostic, string text)
    {
        string before = text[..diagnostic.Span.Start];
        Assert.Equal(before.Count(c => c == '\n'), diagnostic.Span.Line);
        Assert.Equal(before.Length - (before.LastIndexOf('\n') + 1), diagnostic.Span.Column);
    }

    private (SpecText[] Files, string Path, int Start, string Covered) Unmark()
    {
        SpecText marked = Files.Single(file => file.Text.Contains('«', StringComparison.Ordinal));
        int start = marked.Text.IndexOf('«', StringComparison.Ordinal);
        int end = marked.Text.IndexOf('»', StringComparison.Ordinal);
        SpecText clean = marked with
        {
            Text = marked.Text.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal),
        };
        IEnumerable<SpecText> files = Files.Select(file => file == marked ? clean : file);
        return (files.ToArray(), marked.Path, start, marked.Text[(start + 1)..end]);
    }
}
