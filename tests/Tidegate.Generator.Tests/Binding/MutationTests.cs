using System;
using System.IO;
using System.Linq;
using Xunit;

namespace Tidegate.Generator.Tests.Binding;

/// <summary>Specs that are wrong in arbitrary ways give diagnostics, never an exception.</summary>
public sealed class MutationTests
{
    private const string Odd = "{}[],:?!&*#|>'\"%@`\n\t -«0";

    private static readonly SpecText[] s_specs = Directory
        .GetFiles(Path.Combine(SampleSpecs.RepositoryRoot(), "specs", "Enos.BatchProcessing"), "*.yaml")
        .Select(file => new SpecText(Path.GetFileName(file), File.ReadAllText(file)))
        .Append(SampleSpecs.Everything)
        .ToArray();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_mutated_spec_never_throws(int seed)
    {
        Random random = new(seed);
        SpecText service = s_specs.Single(spec => spec.Path == "service.yaml");
        for (int i = 0; i < 150; i++)
        {
            SpecText endpoint = s_specs[random.Next(s_specs.Length)];
            SpecText[] files = endpoint == service
                ? [Mutate(service, random), s_specs[0], s_specs[1]]
                : [Mutate(SampleSpecs.Service with { Path = "service.yaml" }, random), Mutate(endpoint, random)];
            SpecCompilation compilation = SampleSpecs.Compile(files);
            Assert.All(compilation.Diagnostics, d => Assert.NotEmpty(d.Message));
        }
    }

    private static SpecText Mutate(SpecText spec, Random random)
    {
        string text = spec.Text;
        int place = random.Next(text.Length);
        int length = Math.Min(random.Next(1, 12), text.Length - place);
        string changed = random.Next(5) switch
        {
            0 => text.Remove(place, length),
            1 => text.Insert(place, text.Substring(place, length)),
            2 => text.Insert(place, Odd[random.Next(Odd.Length)].ToString()),
            3 => text.Insert(place, text.Substring(random.Next(text.Length - 12), 12)),
            _ => text.Remove(place),
        };
        return spec with { Text = changed };
    }
}
