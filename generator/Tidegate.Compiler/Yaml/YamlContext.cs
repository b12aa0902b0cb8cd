namespace Tidegate.Compiler.Yaml;

/// <summary>The context of a node: brackets and commas have a meaning only inside brackets.</summary>
internal enum YamlContext
{
    Block,
    Flow,
}
