using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Lock;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;
using Xunit;

namespace Tidegate.Generator.Tests.Lock;

/// <summary>The text of types in locks. What is released is compared with it, so an expectation here may be added and never changed.</summary>
public sealed class LockTypeTextTests
{
    private static readonly TypeRef s_berth = new NamedRef("Berth", NamedKind.Record);

    private static readonly Dictionary<ScalarKind, string> s_scalars = new()
    {
        [ScalarKind.String] = "string",
        [ScalarKind.Bool] = "bool",
        [ScalarKind.Int] = "int",
        [ScalarKind.Long] = "long",
        [ScalarKind.Double] = "double",
        [ScalarKind.Decimal] = "decimal",
        [ScalarKind.Id] = "id",
        [ScalarKind.EpochMillis] = "epochMillis",
        [ScalarKind.EpochSeconds] = "epochSeconds",
        [ScalarKind.Date] = "date",
        [ScalarKind.DateTime] = "dateTime",
        [ScalarKind.IsoDateTime] = "isoDateTime",
        [ScalarKind.BasicDateTime] = "basicDateTime",
        [ScalarKind.Duration] = "duration",
        [ScalarKind.Uuid] = "uuid",
        [ScalarKind.Uri] = "uri",
        [ScalarKind.Base64] = "base64",
        [ScalarKind.Json] = "json",
    };

    private static readonly (TypeRef Type, string Text)[] s_composed =
    [
        (s_berth, "Berth"),
        (new NamedRef("BerthId", NamedKind.Id), "BerthId"),
        (new NamedRef("Size", NamedKind.StringEnum), "Size"),
        (new NamedRef("State", NamedKind.IntEnum), "State"),
        (new ArrayRef(s_berth), "Berth[]"),
        (new NullableRef(s_berth), "Berth?"),
        (new NullableRef(new ArrayRef(new NullableRef(s_berth))), "Berth?[]?"),
        (new MapRef(new ArrayRef(new ScalarRef(ScalarKind.Int))), "map<int[]>"),
        (new JsonTextRef(new MapRef(s_berth)), "json<map<Berth>>"),
        (new SeparatedRef(new ScalarRef(ScalarKind.String), ';'), "list<string, \";\">"),
        (new NullableRef(new SeparatedRef(new NamedRef("BerthId", NamedKind.Id), ',')), "list<BerthId, \",\">?"),
        (new FileRef(null), "file"),
        (new DownloadRef(), "file"),
        (new StreamRef(new ScalarRef(ScalarKind.Int)), "stream<int>"),
        (new WholeTextRef(), "text"),
        (new WholeBytesRef(), "bytes"),
        (new ArrayRef(new FileRef(null)), "file[]"),
        (new FileRef("text/csv"), "text/csv"),
        (new ArrayRef(new OutcomeRef(s_berth)), "outcome<Berth>[]"),
        (new OutcomeRef(null), "outcome<none>"),
        (new ProblemRef(), "problem"),
    ];

    [Fact]
    public void Every_scalar_has_its_text_for_ever() => Assert.All(Enum.GetValues<ScalarKind>(), kind =>
    {
        string text = LockTypeText.Of(new ScalarRef(kind));
        Assert.True(s_scalars.TryGetValue(kind, out string? released), $"Add {kind}, '{text}', to {nameof(s_scalars)}: once released, it stays.");
        Assert.Equal(released, text);
    });

    [Fact]
    public void Every_other_form_has_its_text_for_ever() => Assert.Equal(
        s_composed.Select(form => form.Text), s_composed.Select(form => LockTypeText.Of(form.Type)));

    [Fact]
    public void Every_form_has_a_lock_text()
    {
        IEnumerable<Type> forms = typeof(TypeRef).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(TypeRef)) && !type.IsAbstract && type != typeof(ScalarRef));

        Assert.Equal(forms.OrderBy(type => type.Name), s_composed.Select(form => form.Type.GetType()).Distinct().OrderBy(type => type.Name));
    }
}
