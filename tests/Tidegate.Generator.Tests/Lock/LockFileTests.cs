using System;
using System.Linq;
using Tidegate.Compiler;
using Tidegate.Compiler.Lock;
using Tidegate.Compiler.Text;
using Xunit;

namespace Tidegate.Generator.Tests.Lock;

public class LockFileTests
{
    [Fact]
    public void What_is_written_is_read_again()
    {
        ParsedLock parsed = LockFile.Parse("tidegate.lock", HarborSpecs.Lock.Text);

        Assert.Empty(parsed.Diagnostics);
        Assert.Equal(HarborSpecs.Lock.Text, LockFile.Write(parsed.Facts));
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData("a=b")]
    [InlineData("#")]
    [InlineData("say \"hi\"")]
    [InlineData("back\\slash")]
    [InlineData("line\nbreak\r\t\u0000\u2028")]
    [InlineData("größe")]
    [InlineData("error 7 name=Busy")]
    public void A_name_of_any_text_keeps_its_line(string text)
    {
        var fact = new LockFact(
            new LockKey(LockKind.Member, "Berth", text),
            new[] { new LockProperty("name", "Note"), new LockProperty("type", text) }.ToEquatableArray());

        string written = LockFile.Write([fact]);
        ParsedLock parsed = LockFile.Parse("tidegate.lock", written);

        Assert.Equal(2, written.Count(c => c == '\n'));
        Assert.Empty(parsed.Diagnostics);
        Assert.Equal(fact, Assert.Single(parsed.Facts));
    }

    [Fact]
    public void The_lines_say_what_consumers_see()
    {
        string[] lines = HarborSpecs.Lock.Text.Split('\n');

        Assert.StartsWith("# tidegate.lock, format 1: ", lines[0], StringComparison.Ordinal);
        Assert.Contains("service name=Harbor namespace=Acme.Harbor basePath=/harbor/v1", lines);
        Assert.Contains("envelope code=code success=0 message=msg data=data requestId=requestId", lines);
        Assert.Contains("client ship name=Ship type=string optional=true", lines);
        Assert.Contains("error 7 name=Busy transient=true", lines);
        Assert.Contains("error 9 name=Flooded", lines);
        Assert.Contains("operation GetBerth method=GET path=/berths/{harborId} action=get returns=Berth idempotent=true input=HarborId input=BerthId input=Day input=Hour", lines);
        Assert.Contains("operation GetBerth query day name=Day type=date optional=true", lines);
        Assert.Contains("operation GetBerth client pilot", lines);
        Assert.Contains("operation MoveShip body name=Body type=BerthId", lines);
        Assert.Contains("type Filter kind=record used=requests", lines);
        Assert.Contains("type Berth kind=record used=answers", lines);
        Assert.Contains("type BerthId kind=id used=answers used=requests", lines);
        Assert.Contains("type Berth member note name=Note type=string optional=true alias=remark", lines);
        Assert.Contains("type Tide value High wire=H", lines);
    }

    [Fact]
    public void The_lines_are_in_ordinal_order_and_end_with_line_feeds()
    {
        Assert.DoesNotContain('\r', HarborSpecs.Lock.Text);
        Assert.EndsWith("\n", HarborSpecs.Lock.Text, StringComparison.Ordinal);
        string[] facts = HarborSpecs.Lock.Text.TrimEnd('\n').Split('\n')[1..];
        Assert.Equal(facts.Order(StringComparer.Ordinal), facts);
    }

    [Fact]
    public void The_order_of_the_files_and_their_line_endings_change_nothing()
    {
        SpecText[] others = [.. HarborSpecs.All.Reverse().Select(spec => spec with { Text = spec.Text.ReplaceLineEndings("\r\n") })];

        Assert.Equal(HarborSpecs.Lock.Text, HarborSpecs.Write(others));
    }

    [Fact]
    public void Windows_line_endings_a_byte_order_mark_comments_and_blank_lines_are_read_over()
    {
        string text = '\uFEFF' + HarborSpecs.Lock.Text.Replace("\n", "\r\n# held since May\r\n\r\n", StringComparison.Ordinal);
        ParsedLock parsed = LockFile.Parse("tidegate.lock", text);

        Assert.Empty(parsed.Diagnostics);
        Assert.Equal(HarborSpecs.Lock.Text, LockFile.Write(parsed.Facts));
    }

    [Fact]
    public void Every_line_that_cannot_be_read_is_told()
    {
        ParsedLock parsed = LockFile.Parse("tidegate.lock", HarborSpecs.Lock.Text + "<<<<<<< mine\n=======\n>>>>>>> theirs\n");

        Assert.Equal(3, parsed.Diagnostics.Count);
    }

    [Fact]
    public void Of_another_format_only_the_header_is_told()
    {
        ParsedLock parsed = LockFile.Parse("tidegate.lock", "# tidegate.lock, format 9: new\nwhat is this\n");

        Assert.Equal("# tidegate.lock, format 9: new".Length, Assert.Single(parsed.Diagnostics).Span.Length);
    }

    [Fact]
    public void An_empty_lock_is_told() => Assert.Single(LockFile.Parse("tidegate.lock", "").Diagnostics);
}
