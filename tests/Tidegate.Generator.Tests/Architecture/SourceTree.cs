using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tidegate.Generator.Tests.Architecture;

/// <summary>The sources of one assembly, compiled only far enough to know what every name means.</summary>
internal sealed class SourceTree
{
    private static readonly ConcurrentDictionary<(Platform Platform, string Folders), Lazy<SourceTree>> s_loaded = new();

    private static readonly Lazy<MetadataReference[]> s_references = new(() => [..
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Tidegate", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path))]);

    private readonly CSharpCompilation _compilation;
    private readonly ConcurrentDictionary<SyntaxTree, Reference[]> _references = new();

    private SourceTree(CSharpCompilation compilation)
    {
        _compilation = compilation;
    }

    public static string RepositoryRoot { get; } = FindRepositoryRoot();

    public IEnumerable<string> Files => _compilation.SyntaxTrees.Select(tree => tree.FilePath);

    /// <summary>Every use of a name of another type.</summary>
    public IEnumerable<Reference> References => ReferencesIn(static _ => true);

    /// <summary>The uses in some of the namespaces; each file is looked at once.</summary>
    public IEnumerable<Reference> ReferencesIn(Func<string, bool> isAsked) =>
        from tree in _compilation.SyntaxTrees
        let user = NamespaceOf(tree)
        where user is not null && isAsked(user)
        from reference in _references.GetOrAdd(tree, _ => [.. FindReferences(tree, user)])
        select reference;

    public static IEnumerable<string> SourceFiles(string root) =>
        Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories).Where(IsSource);

    /// <summary>Takes the sources of folders as one of their platforms compiles them; whoever asks for the same shares them.</summary>
    public static SourceTree Load(Platform platform, params string[] folders) =>
        s_loaded.GetOrAdd((platform, string.Join(' ', folders)), _ => new(() => Read(platform, folders))).Value;

    private static SourceTree Read(Platform platform, string[] folders)
    {
        CSharpParseOptions options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview).WithPreprocessorSymbols(platform.Symbols);
        IEnumerable<SyntaxTree> trees = folders.SelectMany(folder => SourceFiles(Path.Combine(RepositoryRoot, folder)))
            .Where(platform.Compiles)
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), options, path));
        return new SourceTree(CSharpCompilation.Create(folders[0], trees, s_references.Value));
    }

    private IEnumerable<Reference> FindReferences(SyntaxTree tree, string from)
    {
        SemanticModel model = _compilation.GetSemanticModel(tree);
        foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes(node => node is not UsingDirectiveSyntax).OfType<SimpleNameSyntax>())
        {
            if (OutermostType(model.GetSymbolInfo(name).Symbol) is not { ContainingNamespace: { } space } to)
            {
                continue;
            }

            string user = OutermostType(name);
            string used = space.ToDisplayString();
            if (used != from || to.Name != user)
            {
                int line = name.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
                yield return new Reference(from, user, used, to.Name, $"{Path.GetRelativePath(RepositoryRoot, tree.FilePath)}({line}): {name}");
            }
        }
    }

    private static string? NamespaceOf(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString();

    /// <summary>The type that a member or an inner type belongs to; null for what belongs to none.</summary>
    private static INamedTypeSymbol? OutermostType(ISymbol? symbol)
    {
        INamedTypeSymbol? type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
        while (type?.ContainingType is { } outer)
        {
            type = outer;
        }

        return type;
    }

    private static string OutermostType(SyntaxNode node) =>
        node.Ancestors().LastOrDefault(ancestor => ancestor is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax) switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.Text,
            DelegateDeclarationSyntax type => type.Identifier.Text,
            _ => "",
        };

    private static bool IsSource(string path)
    {
        string[] parts = path.Split(Path.DirectorySeparatorChar);
        return !parts.Contains("bin") && !parts.Contains("obj");
    }

    private static string FindRepositoryRoot([CallerFilePath] string thisFile = "")
    {
        DirectoryInfo? folder = new FileInfo(thisFile).Directory;
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Generator.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Generator.sln was not found above " + thisFile);
    }
}
