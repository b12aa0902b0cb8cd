using System;
using System.Linq;
using Tidegate.Compiler;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Text;
using Xunit;

namespace Tidegate.Generator.Tests.Lock;

/// <summary>Unions, as they were released and as they change: a new alternative breaks nobody, since clients keep what they do not know.</summary>
public class UnionLockTests
{
    private const string Service = """
        service: Harbor
        namespace: Acme.Harbor
        types:
          Circle: { radius: int }
          Square: { side: int }
          Shape: { oneOf: { circle: Circle, square: Square }, by: kind }
          Level: { oneOf: { 1: Circle, 2: Square }, by: kind }
          Reading: { oneOf: [double, "Circle[]", 'list<string, ";">'] }
        """;

    private const string Endpoint = "endpoint: Moor\nrequest: POST /moor\nbody: { shape: Shape, level: Level }\nreturns: Reading\n";

    [Fact]
    public void All_alternatives_are_held_and_the_types_in_them_used()
    {
        string[] lines = HarborSpecs.Write(Specs(Service)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(
            [
                "type Circle kind=record used=answers used=requests",
                "type Circle member radius name=Radius type=int",
                "type Level alternative 1 name=Circle type=Circle",
                "type Level alternative 2 name=Square type=Square",
                "type Level kind=union by=kind tags=number used=requests",
                "type Reading alternative \"list<string, \\\";\\\">\" name=StringList type=\"list<string, \\\";\\\">\"",
                "type Reading alternative Circle[] name=Circles type=Circle[]",
                "type Reading alternative double name=Double type=double",
                "type Reading kind=union used=answers",
                "type Shape alternative circle name=Circle type=Circle",
                "type Shape alternative square name=Square type=Square",
                "type Shape kind=union by=kind tags=text used=requests",
                "type Square kind=record used=requests",
                "type Square member side name=Side type=int",
            ],
            lines.Where(line => line.StartsWith("type ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("square: Square }, by: kind }\n  Level", "disk: Square }, by: kind }\n  Level", "TG6001 the alternative 'square' of 'Shape' is gone; TG6002 the alternative 'disk' of 'Shape' is new")]
    [InlineData("square: Square }, by: kind }\n  Level", "square: Square, disk: Circle }, by: kind }\n  Level", "TG6002 the alternative 'disk' of 'Shape' is new")]
    [InlineData("{ circle: Circle,", "{ circle: Square,", "TG6001 the type of the alternative 'circle' of 'Shape' was 'Circle' and is 'Square'")]
    [InlineData("{ circle: Circle,", "{ circle: { type: Circle, name: Round },", "TG6001 the C# name of the alternative 'circle' of 'Shape' was 'Circle' and is 'Round'")]
    [InlineData("by: kind }\n  Level", "by: type }\n  Level", "TG6001 the tag of the type 'Shape' was 'kind' and is 'type'")]
    [InlineData("{ 1: Circle, 2: Square }", "{ '1': { type: Circle, name: Circle }, '2': { type: Square, name: Square } }", "TG6001 the kind of the tags of the type 'Level' was 'number' and is 'text'")]
    [InlineData("[double, ", "[bool, double, ", "TG6002 the alternative 'bool' of 'Reading' is new")]
    [InlineData("[double, ", "[int, ", "TG6001 the alternative 'double' of 'Reading' is gone; TG6002 the alternative 'int' of 'Reading' is new")]
    [InlineData("{ oneOf: [double, \"Circle[]\", 'list<string, \";\">'] }", "{ circle: Circle }", "TG6001 the kind of the type 'Reading' was 'union' and is 'record'")]
    public void A_change_is_told(string old, string now, string told)
    {
        string changed = Service.Replace(old, now, StringComparison.Ordinal);
        Assert.NotEqual(Service, changed);

        Assert.Equal(told, string.Join("; ", Changes(changed).Select(diagnostic => $"{diagnostic.Rule.Id} {diagnostic.Arguments[0]}")));
    }

    [Theory]
    [InlineData("{ circle: Circle,", "{ circle: «Square»,")]
    [InlineData("{ circle: Circle,", "{ circle: { type: Circle, name: «Round» },")]
    [InlineData("circle: Circle, square: Square }, by: kind }\n  Level", "circle: Circle, square: Square }, by: «type» }\n  Level")]
    [InlineData("square: Square }, by: kind }\n  Level", "square: Square, «disk»: Circle }, by: kind }\n  Level")]
    [InlineData("[double, ", "[double, «bool», ")]
    [InlineData("\"Circle[]\", 'list<string, \";\">'", "\"Circle[]\", { type: 'list<string, \";\">', name: «Texts» }")]
    [InlineData("  Reading: { oneOf: [double, \"Circle[]\"", "  «Reading»: { oneOf: [\"Circle[]\"")]
    public void A_change_is_told_where_it_is(string old, string now)
    {
        string marked = Service.Replace(old, now, StringComparison.Ordinal);
        int start = marked.IndexOf('«', StringComparison.Ordinal);

        SpecDiagnostic change = Assert.Single(Changes(marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal)));

        Assert.Equal((start, marked.IndexOf('»', StringComparison.Ordinal) - start - 1), (change.Span.Start, change.Span.Length));
    }

    private static EquatableArray<SpecDiagnostic> Changes(string service)
    {
        SpecText locked = new(HarborSpecs.LockPath, HarborSpecs.Write(Specs(Service)));
        return SpecCompiler.Compile([.. Specs(service), locked]).Diagnostics;
    }

    private static SpecText[] Specs(string service) => [new("specs/service.yaml", service), new("specs/moor.endpoint.yaml", Endpoint)];
}
