using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace Tidegate.Generator.Tests.Architecture;

/// <summary>Holds the house in shape: the direction of imports, the size of files and the folders of the repository.</summary>
public sealed class ArchitectureTests
{
    private static SourceTree Generator => SourceTree.Load(Platform.NetStandard, "generator/Tidegate.Compiler", "generator/Tidegate.Generator");

    private static SourceTree Runtime => SourceTree.Load(Platform.Net10, "runtime/Tidegate");

    [Fact]
    public void Generator_namespaces_import_only_what_the_design_allows()
    {
        var violations = Generator.References
            .Where(reference => reference.To.StartsWith("Tidegate", StringComparison.Ordinal))
            .Select(reference => (From: Room(reference.From), To: Room(reference.To), reference.Place))
            .Where(reference => reference.From != reference.To)
            .Where(reference => !ImportRules.Generator.TryGetValue(reference.From, out string[]? allowed) || !allowed.Contains(reference.To))
            .Select(reference => $"{reference.From} -> {reference.To}: {reference.Place}")
            .ToList();

        Assert.Empty(violations);
    }

    [Fact]
    public void No_rule_of_the_generator_allows_what_nothing_uses()
    {
        var used = Generator.References.Select(reference => (Room(reference.From), Room(reference.To))).ToHashSet();
        List<(string From, string To)> needless = ImportRules.Generator
            .SelectMany(rule => rule.Value.Select(to => (rule.Key, to)))
            .Where(import => !used.Contains(import))
            .ToList();

        Assert.Empty(needless);
    }

    [Fact]
    public void The_import_check_sees_the_references_that_are_there()
    {
        HashSet<(string, string)> edges = Generator.References.Select(reference => (reference.From, reference.To)).ToHashSet();

        Assert.Contains(("Tidegate.Compiler.Yaml", "Tidegate.Compiler.Text"), edges);
        Assert.Contains(("Tidegate.Generator.Emit", "Tidegate.Compiler.Model"), edges);
        Assert.Contains(("Tidegate.Generator.Roslyn", "Microsoft.CodeAnalysis"), edges);
    }

    [Fact]
    public void Only_the_Roslyn_folder_names_Microsoft_CodeAnalysis()
    {
        var violations = Generator.References
            .Where(reference => reference.To.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            .Where(reference => reference.From != "Tidegate.Generator.Roslyn")
            .Select(reference => reference.Place)
            .ToList();

        Assert.Empty(violations);
    }

    [Fact]
    public void Generator_and_runtime_do_not_reference_each_other()
    {
        Assert.DoesNotContain(Generator.References, reference =>
            reference.To.StartsWith("Tidegate", StringComparison.Ordinal) && !IsOfBuild(reference.To));
        Assert.DoesNotContain(Runtime.References, reference => IsOfBuild(reference.To));
    }

    [Fact]
    public void Neither_the_runtime_nor_the_generator_uses_JsonSerializer()
    {
        IEnumerable<string> files = Runtime.Files.Concat(Generator.Files);

        Assert.DoesNotContain(files, file => File.ReadAllText(file).Contains("JsonSerializer.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("generator")]
    [InlineData("runtime")]
    [InlineData("specs")]
    [InlineData("tests")]
    public void No_source_file_is_longer_than_300_lines(string folder)
    {
        IEnumerable<string> tooLong = SourceTree.SourceFiles(Path.Combine(SourceTree.RepositoryRoot, folder))
            .Where(path => !path.EndsWith(".verified.cs", StringComparison.Ordinal))
            .Select(path => (Path: path, Lines: File.ReadLines(path).Count()))
            .Where(file => file.Lines > 300)
            .Select(file => $"{file.Path}: {file.Lines} lines");

        Assert.Empty(tooLong);
    }

    [Theory]
    [InlineData("generator")]
    [InlineData("runtime")]
    public void Namespaces_follow_the_folders(string folder)
    {
        IEnumerable<string> strays = SourceTree.SourceFiles(Path.Combine(SourceTree.RepositoryRoot, folder))
            .Select(path => (Path: path, Expected: ExpectedNamespace(path), Text: File.ReadAllText(path)))
            .Where(file => !IsPolyfill(file.Path))
            .Where(file => file.Text.Contains("\nnamespace ", StringComparison.Ordinal)
                && !file.Text.Contains($"\nnamespace {file.Expected};", StringComparison.Ordinal))
            .Select(file => $"{file.Path}: expected namespace {file.Expected}");

        Assert.Empty(strays);
    }

    [Fact]
    public void The_top_level_of_the_repository_is_the_fixed_list()
    {
        string[] expected = ["findings", "generator", "runtime", "specs", "tests"];

        IEnumerable<string> folders = Directory.EnumerateDirectories(SourceTree.RepositoryRoot)
            .Select(path => Path.GetFileName(path))
            .Where(name => !name.StartsWith('.') && name is not ("artifacts" or "TestResults" or "bin" or "obj"));

        Assert.Equal(expected, folders.Order(StringComparer.Ordinal));
    }

    /// <summary>What is skipped otherwise must be run somewhere.</summary>
    [Fact]
    public void Long_runs_are_run_before_a_change_lands() =>
        Assert.Contains($"export {LongRuns.Switch}=1\n", File.ReadAllText(Path.Combine(SourceTree.RepositoryRoot, ".ci", "run")), StringComparison.Ordinal);

    private static bool IsOfBuild(string name) =>
        name.StartsWith("Tidegate.Compiler", StringComparison.Ordinal) || name.StartsWith("Tidegate.Generator", StringComparison.Ordinal);

    /// <summary>Stand-ins for members that netstandard2.0 lacks live where every file sees them without an import.</summary>
    private static bool IsPolyfill(string path) => path.Split(Path.DirectorySeparatorChar).Contains("Platform");

    /// <summary>The folder below the project that a namespace belongs to: a folder in it is part of the same room.</summary>
    private static string Room(string name) => string.Join('.', name.Split('.').Take(3));

    private static string ExpectedNamespace(string path)
    {
        string relative = Path.GetRelativePath(SourceTree.RepositoryRoot, Path.GetDirectoryName(path)!);
        return string.Join('.', relative.Split(Path.DirectorySeparatorChar).Skip(1));
    }
}
