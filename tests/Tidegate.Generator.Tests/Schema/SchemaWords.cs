using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using Newtonsoft.Json;
using Tidegate.Compiler.Binding;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Syntax.Parsing;

namespace Tidegate.Generator.Tests.Schema;

/// <summary>
/// The values of the schema that follow from the tables of the compiler: the patterns of types and of methods, and what editors offer for
/// them. Types nest and regular expressions do not, so two levels are spelled out and what is deeper is not counted: the compiler does that.
/// </summary>
internal static class SchemaWords
{
    private const string Blank = @"[ \t]*";
    private const string OneQuestionMark = $@"\?(?!{Blank}\?)";
    private const string Suffixes = $@"(?:{Blank}(?:\[\]|{OneQuestionMark}))*";
    private const string Opening = $"(?:json|map|outcome){Blank}<{Blank}";

    private const int OffersInALine = 4;

    private static readonly string[] s_single = [.. Scalar.All.Where(scalar => scalar.Form != ScalarForm.Any).Select(scalar => scalar.Word)];
    private static readonly string[] s_methods = [.. Enum.GetNames<HttpMethod>().Select(name => name.ToUpperInvariant())];

    private static readonly string s_name = $"{string.Join('|', s_single)}|[A-Z][A-Za-z0-9_]*";
    private static readonly string s_list = $@"list{Blank}<{Blank}(?:{s_name}){Blank},{Blank}(?:""[^""A-Za-z0-9]""|'[^'A-Za-z0-9]'){Blank}>";
    private static readonly string s_array = $@"(?:{s_name}){Blank}\[\]";
    private static readonly string s_flat = $"{s_name}|json|{s_list}|outcome{Blank}<{Blank}none{Blank}>";
    private static readonly string s_deep = $@"(?:{Opening})*(?:{s_flat})(?:{Blank}(?:\[\]|>|{OneQuestionMark}))*";

    private static readonly string s_type = Nest(Nest(s_deep));

    public static readonly string Type = $"^{Blank}{s_type}{Blank}$";

    /// <summary>The schema with these values in their places, byte for byte the published one.</summary>
    public static string Update(string schema)
    {
        schema = Replace(schema, Pattern(Type), "typeText", "pattern");
        schema = Replace(schema, Offers(3, Scalar.Words), "typeText", "defaultSnippets");
        schema = Replace(schema, Pattern($"^{Blank}(?:{s_name}|{s_list}|{s_array}){Blank}$"), "singleValueText", "pattern");
        schema = Replace(schema, Offers(3, s_single), "singleValueText", "defaultSnippets");
        schema = Replace(schema, Pattern($"^{Blank}(?:{MemberParser.ClientWord}|{MemberParser.BearerWord}|{MemberParser.KeyWord}|{s_name}|{s_list}|{s_array}){Blank}$"), "queryParameter", "pattern");
        schema = Replace(schema, Offers(3, [MemberParser.ClientWord, .. s_single]), "queryParameter", "defaultSnippets");
        schema = Replace(schema, Pattern($@"^{Blank}(?:{MemberParser.ClientWord}|{MemberParser.KeyWord}|{ParameterBinder.FileWord}(?:{Blank}\[\])?){Blank}$|{Type}"), "bodyFieldText", "pattern");
        schema = Replace(schema, Pattern($"^{Blank}(?:{string.Join('|', ReturnsBinder.Words)}|stream{Blank}<{Blank}{s_type}{Blank}>){Blank}$|{Type}"), "endpoint", "properties", "returns", "pattern");
        schema = Replace(schema, Offers(5, [.. ReturnsBinder.Words, .. Scalar.Words]), "endpoint", "properties", "returns", "defaultSnippets");
        schema = Replace(schema, Pattern($"^(?!(?:{string.Join('|', Scalar.Words)})$)"), "shortRecord", "properties", "doc", "else", "pattern");
        schema = Replace(schema, Offers(5, s_methods.Select(method => method + " /")), "endpoint", "properties", "request", "defaultSnippets");
        return Replace(schema, Pattern(WithMethods(Find(schema, "endpoint", "properties", "request", "pattern"))), "endpoint", "properties", "request", "pattern");
    }

    private static string Nest(string inner) => $"(?:{s_flat}|{Opening}{inner}{Blank}>){Suffixes}";

    /// <summary>The paths of the pattern stay: no table has them.</summary>
    private static string WithMethods((string Text, int Start, int Length) pattern)
    {
        string text = JsonConvert.DeserializeObject<string>(pattern.Text)!;
        return $"^(?:{string.Join('|', s_methods)}){text[(text.IndexOf(')', StringComparison.Ordinal) + 1)..]}";
    }

    private static string Pattern(string pattern) => JsonConvert.ToString(pattern);

    private static string Offers(int depth, IEnumerable<string> words)
    {
        string indent = "\n" + new string(' ', 2 * depth);
        IEnumerable<string> lines = words.Select(word => $$"""{ "label": "{{word}}", "body": "{{word}}" }""").Chunk(OffersInALine).Select(line => string.Join(", ", line));
        return $"[{indent}  {string.Join($",{indent}  ", lines)}{indent}]";
    }

    private static string Replace(string schema, string json, params string[] place)
    {
        (_, int start, int length) = Find(schema, place);
        return schema.Remove(start, length).Insert(start, json);
    }

    /// <summary>A value of the schema, as it is written there.</summary>
    private static (string Text, int Start, int Length) Find(string schema, params string[] place)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(schema);
        Utf8JsonReader reader = new(bytes);
        reader.Read();
        foreach (string name in place.Prepend("$defs"))
        {
            while (reader.Read() && !reader.ValueTextEquals(name))
            {
                reader.Skip();
            }

            reader.Read();
        }

        int start = Encoding.UTF8.GetCharCount(bytes, 0, (int)reader.TokenStartIndex);
        reader.Skip();
        int end = Encoding.UTF8.GetCharCount(bytes, 0, (int)reader.BytesConsumed);
        return (schema[start..end], start, end - start);
    }
}
