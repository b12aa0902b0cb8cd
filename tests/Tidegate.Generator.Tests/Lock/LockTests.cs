using System;
using System.Linq;
using Tidegate.Compiler;
using Tidegate.Compiler.Diagnostics;
using Xunit;

namespace Tidegate.Generator.Tests.Lock;

/// <summary>What is reported together, and what is not reported.</summary>
public class LockTests
{
    [Fact]
    public void What_is_as_it_was_released_is_not_mentioned() =>
        Assert.Empty(SpecCompiler.Compile([.. HarborSpecs.All, HarborSpecs.Lock]).Diagnostics);

    [Fact]
    public void Without_a_lock_everything_may_change()
    {
        SpecText[] specs = HarborSpecs.Edit(HarborSpecs.Get, "returns: Berth", "returns: none");

        Assert.Empty(SpecCompiler.Compile(specs.Where(spec => spec != HarborSpecs.Lock)).Diagnostics);
    }

    [Fact]
    public void A_lock_that_is_written_anew_accepts_the_change()
    {
        SpecText[] specs = [.. HarborSpecs.Edit(HarborSpecs.Get, "returns: Berth", "returns: none").Where(spec => spec != HarborSpecs.Lock)];
        SpecText accepted = HarborSpecs.Lock with { Text = HarborSpecs.Write(specs) };

        Assert.Empty(SpecCompiler.Compile([.. specs, accepted]).Diagnostics);
    }

    [Theory]
    [InlineData("doc: Berths of a harbor.", "doc: Other words.")]
    [InlineData("doc: Free text.", "secret: true")]
    [InlineData("size: size }", "size: size, first: 0, defaultSize: 7 }")]
    public void What_consumers_do_not_see_may_change(string old, string now) =>
        Assert.Empty(SpecCompiler.Compile(HarborSpecs.Edit(HarborSpecs.Service, old, now)).Diagnostics);

    [Fact]
    public void A_renamed_operation_is_gone_and_new()
    {
        string[] reported = Reported(HarborSpecs.Edit(HarborSpecs.Move, "MoveShip", "ShiftShip"));

        Assert.Equal(["TG6001 the operation 'MoveShip' is gone", "TG6002 the operation 'ShiftShip' is new"], reported);
    }

    [Fact]
    public void The_parts_of_what_is_gone_or_new_are_not_reported_as_well()
    {
        SpecText[] specs = HarborSpecs.Edit(
            HarborSpecs.Service,
            "Tide: { enum: string, values: { High: H, Low: L } }",
            "Height: { enum: string, values: { High: H, Low: L } }");
        specs[0] = specs[0] with { Text = specs[0].Text.Replace("tide?: Tide", "tide?: Height", StringComparison.Ordinal) };

        Assert.Equal(
            ["TG6001 the type 'Tide' is gone", "TG6001 the type of the member 'tide' of 'Filter' was 'Tide' and is 'Height'", "TG6002 the type 'Height' is new"],
            Reported(specs));
    }

    [Fact]
    public void All_changes_are_reported_at_once()
    {
        SpecText[] specs = HarborSpecs.Edit(HarborSpecs.Get, "returns: Berth", "returns: none");
        specs[2] = specs[2] with { Text = specs[2].Text.Replace("POST", "PUT", StringComparison.Ordinal) };

        Assert.Equal(2, SpecCompiler.Compile(specs).Diagnostics.Count(diagnostic => diagnostic.Rule == LockRules.Breaking));
    }

    [Fact]
    public void While_a_spec_has_an_error_its_service_is_not_compared()
    {
        SpecText[] specs = HarborSpecs.Edit(HarborSpecs.Get, "returns: Berth", "returns: Birth");
        specs[2] = specs[2] with { Text = specs[2].Text.Replace("POST", "PUT", StringComparison.Ordinal) };

        Assert.Equal("TG3301", Assert.Single(SpecCompiler.Compile(specs).Diagnostics).Rule.Id);
    }

    [Fact]
    public void An_error_of_another_service_hides_nothing()
    {
        SpecText[] specs =
        [
            .. HarborSpecs.Edit(HarborSpecs.Get, "returns: Berth", "returns: none"),
            new SpecText("other/service.yaml", "service: Other\nnamespace: Acme.Other\n"),
            new SpecText("other/get.endpoint.yaml", "endpoint: Get\nrequest: GETT /\nreturns: none\n"),
        ];

        Assert.Equal(["TG3101", "TG6001"], SpecCompiler.Compile(specs).Diagnostics.Select(diagnostic => diagnostic.Rule.Id));
    }

    [Fact]
    public void An_alias_may_stand_elsewhere_in_its_list()
    {
        SpecText[] released = [.. HarborSpecs.Edit(HarborSpecs.Service, "[remark]", "[remark, memo]").Where(spec => spec != HarborSpecs.Lock)];
        SpecText[] edited = [.. HarborSpecs.Edit(HarborSpecs.Service, "[remark]", "[memo, remark]").Where(spec => spec != HarborSpecs.Lock)];

        Assert.Empty(SpecCompiler.Compile([.. edited, HarborSpecs.Lock with { Text = HarborSpecs.Write(released) }]).Diagnostics);
    }

    [Fact]
    public void Headers_are_held_and_a_parameter_that_is_sent_twice_is_one_fact()
    {
        SpecText move = HarborSpecs.Move with
        {
            Text = HarborSpecs.Move.Text + "\nquery: [pilot]\nheader: { X-Tide?: Tide, pilot: client }\n",
        };
        SpecText[] specs = [.. HarborSpecs.All.Where(spec => spec != HarborSpecs.Move), move];
        SpecText held = HarborSpecs.Lock with { Text = HarborSpecs.Write(specs) };

        Assert.Contains("operation MoveShip header X-Tide name=XTide type=Tide optional=true\n", held.Text, StringComparison.Ordinal);
        Assert.Contains("operation MoveShip client pilot\n", held.Text, StringComparison.Ordinal);
        Assert.Empty(SpecCompiler.Compile([.. specs, held]).Diagnostics);

        SpecText required = move with { Text = move.Text.Replace("X-Tide?", "X-Tide", StringComparison.Ordinal) };
        Assert.Equal(
            "the header 'X-Tide' of 'MoveShip' was optional and is required",
            SpecCompiler.Compile([.. specs.Where(spec => spec != move), required, held]).Diagnostics.Single().Arguments[0]);
    }

    [Theory]
    [InlineData("header", "x-tide", new string[0])]
    [InlineData("query", "x-tide", new[] { "TG6001 the query parameter 'X-Tide' of 'MoveShip' is gone", "TG6002 the query parameter 'x-tide' of 'MoveShip' is new" })]
    public void The_letter_case_of_a_header_is_no_change(string section, string name, string[] expected)
    {
        SpecText[] Specs(string header) =>
            [.. HarborSpecs.All.Where(spec => spec != HarborSpecs.Move), HarborSpecs.Move with { Text = $"{HarborSpecs.Move.Text}\n{section}: {{ {header}?: Tide }}\n" }];
        SpecText held = HarborSpecs.Lock with { Text = HarborSpecs.Write(Specs("X-Tide")) };

        Assert.Contains($"operation MoveShip {section} X-Tide name=XTide type=Tide optional=true\n", held.Text, StringComparison.Ordinal);
        Assert.Equal(expected, Reported([.. Specs(name), held]));
    }

    private static string[] Reported(SpecText[] specs) =>
    [
        .. SpecCompiler.Compile(specs).Diagnostics
            .Select(diagnostic => $"{diagnostic.Rule.Id} {diagnostic.Arguments[0]}")
            .Order(StringComparer.Ordinal),
    ];
}
