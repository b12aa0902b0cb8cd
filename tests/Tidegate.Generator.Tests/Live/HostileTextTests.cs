using System;
using System.Globalization;
using System.Reflection;
using System.Text;
using Tidegate.Generator.Tests.Roslyn;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>Spec text that tries to become code: it must stay in its comment or literal.</summary>
public class HostileTextTests
{
    public static TheoryData<string> Texts =>
    [
        "*/ public class Evil { } /*",
        "\"\"\" ; public class Evil { } \"\"\"",
        "]]> <![CDATA[",
        "line\u2028public class Evil { }",
        "line\u2029public class Evil { }",
        "line\u0085public class Evil { }",
        "line\r\npublic class Evil { }",
        "line\rpublic class Evil { }",
        "\n#error Evil\n#pragma warning restore\n#line 1 \"x\"",
        "</summary><include file='/etc/passwd' path='*'/><summary>",
        "&undefined; <see cref=\"Nothing\"/> & < >",
        "\"; } public class Evil { } //",
        "\\u0022; public class Evil { }",
        "{0} {{ }} {x}",
        "\u202E\u200B\uFEFF 描述 😀",
        "\u0007 bell",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Documentation_stays_documentation(string text)
    {
        string doc = YamlText(text);
        GeneratorOutcome outcome = GeneratorHarness.Run(
            new SpecFile("/s/service.yaml", $$"""
                service: S
                namespace: Acme.Hostile
                doc: {{doc}}
                client:
                  userId: { type: string, doc: {{doc}} }
                errors:
                  1: { name: Failed, doc: {{doc}} }
                types:
                  Key: { doc: {{doc}}, enum: string, values: { A: { value: a, doc: {{doc}} } } }
                  R:
                    doc: {{doc}}
                    key: { type: Key, doc: {{doc}} }
                """),
            new SpecFile("/s/e.endpoint.yaml", $$"""
                endpoint: Echo
                doc: {{doc}}
                requires: [{{doc}}]
                request: POST /a
                query: [userId]
                body:
                  r: { type: R, doc: {{doc}} }
                returns: R
                """)).MustCompile();

        Assert.DoesNotContain(outcome.Load().GetTypes(), type => type.Name == "Evil");
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Wire_names_and_values_stay_literals(string text)
    {
        string wire = YamlText(text);
        Assembly assembly = GeneratorHarness.Run(
            new SpecFile("/s/service.yaml", $$"""
                service: S
                namespace: Acme.Hostile
                envelope: { code: [{{wire}}, status], success: 0, message: {{YamlText("m" + text)}}, data: {{YamlText("d" + text)}} }
                types:
                  Key: { enum: string, values: { A: {{wire}} } }
                  R:
                    {{wire}}: { type: Key, name: Member, alias: {{YamlText("x" + text)}} }
                """),
            new SpecFile("/s/e.endpoint.yaml", $$"""
                endpoint: Echo
                request: POST /a
                action: {{wire}}
                body:
                  {{wire}}: { type: R, name: Input }
                returns: R
                """)).Load();

        Assert.DoesNotContain(assembly.GetTypes(), type => type.Name == "Evil");
        Type key = assembly.GetType("Acme.Hostile.Key", throwOnError: true)!;
        object value = key.GetField("A")!.GetValue(null)!;
        Assert.Equal(text, key.GetProperty("Value")!.GetValue(value));
    }

    /// <summary>A double-quoted scalar in which every character that is not plain ASCII is escaped.</summary>
    private static string YamlText(string text)
    {
        var yaml = new StringBuilder("\"");
        foreach (char character in text)
        {
            yaml.Append(character is '"' or '\\' or < ' ' or > '~'
                ? "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture)
                : character.ToString());
        }

        return yaml.Append('"').ToString();
    }
}
