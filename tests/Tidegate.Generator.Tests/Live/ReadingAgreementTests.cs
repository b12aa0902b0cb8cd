using System;
using System.Collections;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using CsCheck;
using Tidegate.Compiler;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Scalars;
using Tidegate.Generator.Tests.Mutation;
using Tidegate.Generator.Tests.Roslyn;
using Tidegate.Generator.Tests.Yaml;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>A value is read by the same rule wherever it stands: as a member, in a list, in a map, in a text of several, in a sample, in a route.</summary>
public class ReadingAgreementTests
{
    private const string Endpoint = "endpoint: GetPlaces\nrequest: GET /p\nreturns: Places\n";

    private const string Characters = "0123456789+-.eE ";

    private static readonly string[] s_types =
        [.. Scalar.All.Where(scalar => scalar.Form != ScalarForm.Any).Select(scalar => scalar.Word), "FlowId", "Cycle", "Status"];

    /// <summary>Texts that are something to one of the types, or nearly.</summary>
    private static readonly string[] s_texts =
    [
        "true", "false", "TRUE", "False", "1", "0", "yes", "", " ", " 7 ", "007", "+7", "-0", "7.", ".5", "7.0", "1e3", "1E+2", "8.9999999999999999999999999",
        "2147483648", "-2147483649", "9223372036854775807", "9223372036854775808", "1e400", "-1e400", "1e-400", "NaN", "Infinity", "1,5", "1_000", "0x10", "٣",
        "79228162514264337593543950335", "79228162514264337593543950336", "0.1234567890123456789012345678", "0.12345678901234567890123456789", "253402300799999",
        "253402300800000", "-62135596800000", "253402300799", "253402300800", "-62135596800", "-62135596801", "M", "m", "mi", "Month", "Fail", "fail", "-1", "2024-06-30", "20240630", "2024-02-30", "2024-06-30 12:00:00",
        "2024-06-30T12:00:00+08:00", "1719748800000", "tomorrow",
        "2024-06-30T12:00:00Z", "2024-06-30t12:00z", "2024-06-30 12:00:00.1234567+0800", "2024-06-30T12:00:00.123456700Z", "2024-06-30T12:00:00.12345678Z", "2024-06-30T12:00:00.1234567890Z",
        "2024-06-30T120000,5-08", "20240630T120000Z", "20240630T12:00:00.5+08:00", "20240230T120000Z", "2024-06-30T24:00:00Z", "2024-06-30T12:00:60Z", "2024-06-30T12:00:00+14:00",
        "2024-06-30T12:00:00+14:01", "2024-06-30T12:00:00+08:60", "0001-01-01T00:00:00+00:01", "0001-01-01T00:01:00+00:01", "9999-12-31T23:59:59-00:01", "0000-01-01T00:00:00Z", "2024-06-30T12:00:00 Z",
        "2024-06-30T12:00:00Z ", "2024-06-30T12:00:00Z\n", "2024-06-30T1200:00Z",
        "PT1H30M", "P1DT2H3M4.5S", "P2W", "P1W1D", "P1D1W", "P1M", "P1Y", "PT", "P", "P1DT", "PT1.5H", "PT0,000000100S", "PT0.00000001S", "PT0.000000010S", "-PT5S", "PT-5S", "+PT5S", "pt5s", "PT1S1M", "P1H", "PT1D",
        "P10675199DT2H48M5.4775807S", "P10675199DT2H48M5.4775808S", "-P10675199DT2H48M5.4775808S", "-P10675199DT2H48M5.4775809S", "P999999999999999W", "P1000000000000000D", "P0000000000000001D", "PT.5S", "PT5.S", "PT5",
        "123e4567-e89b-12d3-a456-426614174000", "123E4567-E89B-12D3-A456-426614174000", "123e4567e89b12d3a456426614174000", " 123e4567-e89b-12d3-a456-426614174000",
        "123e4567-e89b-12d3-a456-42661417400g", "123e4567-e89b-12d3-a456-4266141740000", "+23e4567-e89b-12d3-a456-426614174000",
        "https://a.example/b?c=d#e", "/b?c", "//a.example", "http://", "http://a:99999", "mailto:a@b", "C:\\x", "a b",
        "AQID", "AQ==", "AQ=", "AQ", "AR==", "A\r\nQID", "_-8=", "====", "AQI=AQ==", "\u00a07", "--1", "1e", "e5", "-", "+", ".", "1e99999999999", "0e99999999999",
    ];

    private static readonly Gen<string> s_text = Gen.Frequency(
        (2, YamlTrees.AnyOf(s_texts)), (3, Gen.String[Gen.Int[0, Characters.Length - 1].Select(i => Characters[i]), 0, 7]));

    private static readonly Lazy<Assembly> s_assembly = new(Compile);

    private static readonly CachedCompiler s_samples = new([new SpecText("service.yaml", Service(""))]);

    [Fact]
    public void A_value_is_read_alike_as_a_member_an_item_a_value_of_a_map_and_in_a_text_of_several() => TryTokens((type, token, text) =>
    {
        object? member = Read(type, "Member", token);

        Assert.Equal(member, Read(type, "Items", $"[{token}]"));
        Assert.Equal(member, Read(type, "Map", $$"""{"k":{{token}}}"""));
        if (text is not null && text.Trim() is { Length: > 0 } item && text.All(char.IsAscii))
        {
            Assert.Equal(Read(type, "Member", JsonSerializer.Serialize(item)), Read(type, "Text", token));
        }
    });

    [Fact]
    public void A_sample_of_an_answer_may_have_what_is_read_and_nothing_else() => TryTokens(
        (type, token, text) =>
        {
            Assert.Equal(Read(type, "Member", token) is not null, IsSample(type, token));
            if (text is not null && text.Trim().Length > 0 && text.All(char.IsAscii))
            {
                Assert.Equal(Read(type, "Text", token) is not null, IsSample($"list<{type}, \";\">", token));
            }
        },
        runs: 100);

    /// <summary>What people and systems pass in has rules more: blank text is no value, a day is one of the calendar, and a number may be named.</summary>
    [Fact]
    public void A_value_that_is_passed_in_is_the_one_that_is_read() => TryTexts((type, text) =>
    {
        object? read = Read(type, "Member", JsonSerializer.Serialize(text));
        object? parsed = Parse(ClrType(type), text);

        Assert.Equal(parsed, Convert(ClrType(type), text));
        Assert.Equal(parsed, FromSpan(ClrType(type), text));
        bool isName = type == "Status" && read is null;
        bool isRefused = string.IsNullOrWhiteSpace(text) || (read is ApiDate day && !day.TryGetDate(out _)) || (read is ApiDateTime time && !time.TryGetDateTime(out _));
        Assert.True(isName ? parsed is null || text.Equals(parsed.ToString(), StringComparison.OrdinalIgnoreCase) : isRefused ? parsed is null : Equals(read, parsed), $"{read} and {parsed}");
    });

    /// <summary>System.Text.Json takes values as they are written there: text for text, and for a number text only as a key, or where the options say so.</summary>
    [Fact]
    public void A_value_that_was_kept_is_the_one_that_is_read() => TryTokens(
        (type, token, text) =>
        {
            Type clr = ClrType(type);
            bool isWritten = text is not null ? type != "Status" : type is "Status" or "FlowId" or "id" && char.IsAsciiDigit(token[^1]);
            Assert.Equal(isWritten ? Read(type, "Member", token) : null, Kept(token, clr, JsonSerializerOptions.Default));
            if (text is not null)
            {
                Assert.Equal(Read(type, "Member", token), Kept(token, clr, JsonSerializerOptions.Web));
                object? key = text.Length == 0 ? null : Read(type, "Member", token);
                var map = (IDictionary?)Kept($$"""{{{token}}:1}""", typeof(Dictionary<,>).MakeGenericType(clr, typeof(int)), JsonSerializerOptions.Default);
                Assert.Equal(key, map?.Keys.Cast<object>().Single());
            }
        },
        s_types.Where(IsOwn));

    private static bool IsOwn(string type) => type is "id" or "date" or "dateTime" or "FlowId" or "Cycle" or "Status";

    private static void TryTexts(Action<string, string> check) => s_text.TryMany(text => Each(s_types.Where(IsOwn), text, type => check(type, text)), runs: 300);

    /// <param name="check">Gets a type, a JSON value, and its text if it is one.</param>
    private static void TryTokens(Action<string, string, string?> check, IEnumerable<string>? types = null, int runs = 300)
    {
        foreach (string word in new[] { "true", "false" })
        {
            Each(types ?? s_types, word, type => check(type, word, null));
        }

        // Each of the listed ones for certain, and then many more.
        foreach (string text in s_texts)
        {
            TryText(text);
        }

        s_text.TryMany(TryText, runs);

        void TryText(string text) => Each(types ?? s_types, text, type =>
        {
            check(type, JsonSerializer.Serialize(text), text);
            if (IsJsonNumber(text))
            {
                check(type, text, null);
            }
        });
    }

    private static void Each(IEnumerable<string> types, string text, Action<string> check)
    {
        foreach (string type in types)
        {
            try
            {
                check(type);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                Assert.Fail($"{type} from '{text}': {exception.Message}");
            }
        }
    }

    private static bool IsJsonNumber(string text)
    {
        try
        {
            return JsonDocument.Parse(text).RootElement.ValueKind == JsonValueKind.Number && text.Trim() == text;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The value that the generated reader reads in some place; null when it reads none.</summary>
    private static object? Read(string type, string place, string json)
    {
        Type places = s_assembly.Value.GetType("Acme.Places", throwOnError: true)!;
        string member = char.ToLowerInvariant(type[0]) + type[1..] + place;
        object record = JsonSerializer.Deserialize($"{{{JsonSerializer.Serialize(member)}:{JsonSerializer.Serialize(json)}}}", places)!;
        object document = places.GetProperty(char.ToUpperInvariant(member[0]) + member[1..])!.GetValue(record)!;
        try
        {
            object? value = document.GetType().GetProperty("Value")!.GetValue(document);
            return place switch
            {
                "Member" => value,
                "Map" => ((IEnumerable)value!.GetType().GetProperty("Values")!.GetValue(value)!).Cast<object>().Single(),
                _ => ((IEnumerable)value!).Cast<object>().Single(),
            };
        }
        catch (TargetInvocationException exception) when (exception.InnerException is ApiTransportException)
        {
            return null;
        }
    }

    private static object? Kept(string json, Type type, JsonSerializerOptions options)
    {
        try
        {
            return JsonSerializer.Deserialize(json, type, options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static object? Parse(Type type, string text)
    {
        object?[] arguments = [text, null];
        MethodInfo parse = typeof(ApiValue).GetMethod(nameof(ApiValue.TryParse))!.MakeGenericMethod(type);
        return (bool)parse.Invoke(null, arguments)! ? arguments[1] : null;
    }

    private static object? FromSpan(Type type, string text) =>
        typeof(ReadingAgreementTests).GetMethod(nameof(ParseSpan), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, [text]);

    private static object? ParseSpan<T>(string text)
        where T : struct, ISpanParsable<T> => T.TryParse(text.AsSpan(), null, out T value) ? value : null;

    private static object? Convert(Type type, string text)
    {
        try
        {
            // Named by the attribute of the type, by which nothing is found in an assembly that was never a file.
            return ((TypeConverter)Activator.CreateInstance(typeof(ApiValueTypeConverter<>).MakeGenericType(type))!).ConvertFromInvariantString(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static Type ClrType(string type) => type switch
    {
        "id" => typeof(ApiId),
        "date" => typeof(ApiDate),
        "dateTime" => typeof(ApiDateTime),
        _ => s_assembly.Value.GetType("Acme." + type, throwOnError: true)!,
    };

    private static bool IsSample(string type, string json)
    {
        IReadOnlyList<SpecDiagnostic> diagnostics = s_samples.Compile(
            new SpecText("get.endpoint.yaml", $"endpoint: Get\nrequest: GET /x\nreturns: {type}\nsamples:\n  - answer: {json.Insert(0, "{ code: 0, data: ")} }}\n"));
        return diagnostics.All(diagnostic => diagnostic.Rule.Id is not ("TG4003" or "TG4005"));
    }

    private static string Service(string types) =>
        $"service: S\nnamespace: Acme\ntypes:\n  FlowId: id\n  Cycle: {{ enum: string, values: {{ Month: M, Minute: mi }} }}\n  Status: {{ enum: int, values: {{ Fail: -1, Success: 1 }} }}\n{types}";

    private static Assembly Compile()
    {
        string places = string.Concat(s_types.Select(type =>
        {
            string name = char.ToLowerInvariant(type[0]) + type[1..];
            return $"    {name}Member?: json<{type}>\n    {name}Items?: json<{type}[]>\n    {name}Map?: json<map<{type}>>\n    {name}Text?: json<list<{type}, \";\">>\n";
        }));
        return GeneratorHarness.Run(
            new SpecFile("/s/service.yaml", Service("  Places:\n" + places)), new SpecFile("/s/e.endpoint.yaml", Endpoint)).Load();
    }
}
