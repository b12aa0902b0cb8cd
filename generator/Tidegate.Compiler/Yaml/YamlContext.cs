namespace Tidegate.Compiler.Yaml;

/// <summary>Where a node stands: brackets and commas mean something only between brackets.</summary>
internal enum YamlContext
{
    Block,
    Flow,
}
