using Tidegate.Generator.Emit;
using Xunit;

namespace Tidegate.Generator.Tests.Emit;

public class CSharpWriterTests
{
    private readonly CSharpWriter _writer = new();

    [Fact]
    public void A_block_indents_and_closes_itself()
    {
        using (_writer.Block("class C"))
        {
            _writer.Line("int x;");
        }

        Assert.Equal("class C\n{\n    int x;\n}\n", _writer.ToString());
    }

    [Fact]
    public void An_initializer_ends_with_a_semicolon()
    {
        _writer.Line("return new C");
        using (_writer.Initializer())
        {
            _writer.Line("X = 1,");
        }

        Assert.Equal("return new C\n{\n    X = 1,\n};\n", _writer.ToString());
    }

    [Fact]
    public void Lines_are_separated_by_line_feeds_on_every_machine()
    {
        _writer.Lines("a\r\nb\n\nc");

        Assert.Equal("a\nb\n\nc\n", _writer.ToString());
    }

    [Fact]
    public void A_template_takes_the_current_indentation_but_empty_lines_stay_empty()
    {
        using (_writer.Indent())
        {
            _writer.Lines("a\n\n    b");
        }

        Assert.Equal("    a\n\n        b\n", _writer.ToString());
    }

    [Fact]
    public void What_follows_a_block_is_set_off_unless_it_closes_another()
    {
        using (_writer.Block("class C"))
        {
            _writer.Block("void A()").Dispose();
            _writer.Block("void B()").Dispose();
        }

        Assert.Equal("class C\n{\n    void A()\n    {\n    }\n\n    void B()\n    {\n    }\n}\n", _writer.ToString());
    }

    [Fact]
    public void Separated_items_have_one_empty_line_between_them()
    {
        _writer.Separated(["a", "b"], item => _writer.Line(item));

        Assert.Equal("a\n\nb\n", _writer.ToString());
    }
}
