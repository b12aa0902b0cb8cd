using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Text;
using Tidegate.Compiler.Yaml;

namespace Tidegate.Compiler.Syntax.Parsing;

/// <summary>Reads <c>METHOD /path/{placeholder}</c>. The parts of the path alternate: literal, placeholder, literal, ... , literal.</summary>
internal static class RequestParser
{
    private const int MaximalCommand = 2000;

    private static readonly Regex s_curlMethod = new(@"\s(?:-X|--request)\s{0,9}(?<method>[A-Za-z]{3,10})\b");
    private static readonly Regex s_curlPath = new(@"\b\w{1,10}://[^/\s]+(?<path>/[^\s?'""]*)");
    private static readonly char[] s_braces = { '{', '}' };

    public static RequestSyntax? Parse(ParseContext context, YamlEntry? entry)
    {
        switch (entry)
        {
            case null:
                return null;
            case { Value: YamlScalar { IsNull: false } scalar }:
                return ParseLine(context, scalar);
            default:
                context.ReportKind(entry, "'request'", "a method and a path, such as 'GET /flows'");
                return null;
        }
    }

    private static RequestSyntax? ParseLine(ParseContext context, YamlScalar scalar)
    {
        string line = scalar.Value.TrimEnd();
        if (line.Length < MaximalCommand && line.StartsWith("curl ", StringComparison.Ordinal) && s_curlPath.Match(line) is { Success: true } address)
        {
            string meant = s_curlMethod.Match(line) is { Success: true } told ? told.Groups["method"].Value.ToUpperInvariant() : "GET";
            context.Report(StructureRules.BadRequest, scalar.Span, scalar.Value, $"write '{meant} {address.Groups["path"].Value}'; the rest goes into 'query:', 'body:' and 'samples:'");
            return null;
        }

        int methodLength = line.TakeWhile(c => c is not (' ' or '\t')).Count();
        int pathStart = methodLength + line.Skip(methodLength).TakeWhile(c => c is ' ' or '\t').Count();
        if (methodLength == 0 || pathStart == line.Length || line[0] == '/')
        {
            context.Report(StructureRules.BadRequest, scalar.Span, scalar.Value, "write the method and the path, such as 'GET /flows/{flowId}'");
            return null;
        }

        Word method = new(line.Substring(0, methodLength), scalar.Part(0, methodLength));
        Word path = new(line.Substring(pathStart), scalar.Part(pathStart, line.Length - pathStart));
        if (ForeignPaths.Remedy(path.Text) is { } remedy)
        {
            context.Report(RequestRules.BadPath, path.Span, path.Text, remedy);
            return null;
        }

        return ParsePath(context, scalar, method, path, pathStart);
    }

    private static RequestSyntax? ParsePath(ParseContext context, YamlScalar scalar, Word method, Word path, int pathStart)
    {
        List<Word> literals = new();
        List<Word> placeholders = new();
        int position = 0;
        while (true)
        {
            int brace = path.Text.IndexOfAny(s_braces, position);
            int end = brace < 0 ? path.Text.Length : brace;
            literals.Add(new Word(path.Text.Substring(position, end - position), scalar.Part(pathStart + position, end - position)));
            if (brace < 0)
            {
                return new RequestSyntax(method, path, literals.ToEquatableArray(), placeholders.ToEquatableArray());
            }

            int close = path.Text.IndexOf('}', brace);
            bool isPlaceholder = path.Text[brace] == '{' && close > brace + 1 && path.Text.IndexOf('{', brace + 1, close - brace - 1) < 0;
            if (!isPlaceholder)
            {
                context.Report(RequestRules.BadPath, path.Span, path.Text, "a placeholder is a name in braces, such as {flowId}");
                return null;
            }

            placeholders.Add(new Word(path.Text.Substring(brace + 1, close - brace - 1), scalar.Part(pathStart + brace, close - brace + 1)));
            position = close + 1;
        }
    }
}
