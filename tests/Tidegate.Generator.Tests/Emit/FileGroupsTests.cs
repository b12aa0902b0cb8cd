using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tidegate.Compiler.Text;
using Tidegate.Generator.Emit;
using Xunit;

namespace Tidegate.Generator.Tests.Emit;

/// <summary>Few files, none too large, and none that changes because of what is in another.</summary>
public class FileGroupsTests
{
    private static readonly ServiceNames s_service = new("Batch", "Acme.Flows", "public");

    public static TheoryData<string, int> NameFamilies { get; } = new()
    {
        { "Get{0}", 200 }, { "Get{0}", 1000 }, { "Get{0}", 5000 }, { "Operation{0:0000}", 1000 }, { "List{0:X}Items", 1000 }, { "{0:000}Delete", 1000 },
    };

    [Fact]
    public void Up_to_the_usual_number_of_files_each_part_has_its_own()
    {
        List<EquatableArray<FilePart>> files = Group(Names("Get{0}", 64));

        Assert.Equal(64, files.Count);
        Assert.All(files, file => Assert.Single(file));
    }

    [Theory]
    [MemberData(nameof(NameFamilies))]
    public void There_are_about_as_many_files_whatever_the_number_of_parts(string format, int count)
    {
        List<EquatableArray<FilePart>> files = Group(Names(format, count));

        Assert.InRange(files.Count, 40, 90);
        Assert.InRange(files.Max(file => file.Count), count / 64, 10 * count / 64);
        Assert.Equal(Names(format, count).Order(StringComparer.Ordinal), NamesIn(files));
    }

    [Fact]
    public void Services_share_the_number_of_files_but_no_file()
    {
        FilePart[] parts = [.. Enumerable.Range(0, 20).SelectMany(i => Names("Get{0}Of" + i, 50).Select(name => Part(name) with { Names = new("Service" + i, "Acme", "public") }))];
        List<EquatableArray<FilePart>> files = [.. FileGroups.Of(parts)];

        Assert.All(files, file => Assert.Single(file.Select(part => part.Names).Distinct()));
        Assert.InRange(files.Count, 20, 90 + 20);
    }

    [Fact]
    public void A_new_part_changes_its_own_file_and_hardly_another()
    {
        string[] names = [.. Names("Get{0}", 1000)];
        HashSet<string> before = [.. Group(names).Select(Content)];
        int[] changed = [.. Enumerable.Range(0, 200).Select(i => Group([.. names, $"Get{i}Again"]).Count(file => !before.Contains(Content(file))))];

        Assert.InRange(changed.Average(), 1, 1.5);
        Assert.InRange(changed.Max(), 1, 4);
    }

    [Fact]
    public void The_order_of_the_parts_changes_nothing()
    {
        string[] names = [.. Names("Get{0}", 1000)];

        Assert.Equal(Group(names).Select(Content), Group(names.Reverse()).Select(Content));
    }

    /// <summary>Worked out by another implementation of the two hashes: 32-bit FNV-1a, then the finalizer of MurmurHash3.</summary>
    [Fact]
    public void Which_parts_begin_a_file_is_the_same_everywhere() => Assert.Equal(
        ["Get0", "Get107", "Get130", "Get143", "Get174", "Get175"],
        Group(Names("Get{0}", 1000)).Select(file => file[0].Name).Take(6));

    private static IEnumerable<string> Names(string format, int count) =>
        Enumerable.Range(0, count).Select(i => string.Format(CultureInfo.InvariantCulture, format, i));

    private static List<EquatableArray<FilePart>> Group(IEnumerable<string> names) => [.. FileGroups.Of([.. names.Select(Part)])];

    private static FilePart Part(string name) => new(s_service, "Operations", name, EquatableArray<FileSection>.Empty);

    private static IEnumerable<string> NamesIn(IEnumerable<EquatableArray<FilePart>> files) => files.SelectMany(file => file).Select(part => part.Name);

    private static string Content(EquatableArray<FilePart> file) => string.Join(' ', file.Select(part => part.Name));
}
