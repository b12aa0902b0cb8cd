using System;
using System.Linq;
using System.Reflection;
using Tidegate.Extensions;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Package;

/// <summary>A package brings its names into every project that refers to it.</summary>
public sealed class ExportedTypesTests
{
    public static TheoryData<string> Assemblies => [.. Shipped.Select(assembly => assembly.GetName().Name!)];

    private static Assembly[] Shipped => [typeof(ApiClient).Assembly, typeof(ApiClientBuilder).Assembly, typeof(TestGateway).Assembly];

    // A public Program beside that of an application makes WebApplicationFactory<Program> ambiguous.
    [Theory]
    [MemberData(nameof(Assemblies))]
    public void All_public_types_stand_in_the_namespace_of_their_package(string name)
    {
        Assembly assembly = Shipped.Single(shipped => shipped.GetName().Name == name);
        Type[] strangers = assembly.GetExportedTypes()
            .Where(type => type.Namespace != name && type.Namespace?.StartsWith(name + ".", StringComparison.Ordinal) != true)
            .ToArray();
        Assert.Empty(strangers);
    }
}
