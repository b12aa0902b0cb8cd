using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Enos.BatchProcessing;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Package;

/// <summary>A signed assembly may refer to signed ones only: on .NET Framework it is not loaded otherwise, and the compiler warns of it.</summary>
[Collection(SharedPackages.Name)]
public sealed class StrongNameTests(PackedTidegate package)
{
    [Theory]
    [InlineData("Tidegate", 5)]
    [InlineData("Tidegate.Extensions", 2)]
    public void Every_packed_assembly_is_signed_with_one_key_and_refers_to_signed_ones_only(string name, int assemblies)
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PathOf(name));
        ZipArchiveEntry[] entries = [.. archive.Entries.Where(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal))];

        Assert.Equal(assemblies, entries.Length);
        Assert.All(entries, entry =>
        {
            using var image = new MemoryStream();
            using (Stream packed = entry.Open())
            {
                packed.CopyTo(image);
            }

            image.Position = 0;
            using var file = new PEReader(image);
            MetadataReader metadata = file.GetMetadataReader();
            byte[] key = metadata.GetBlobBytes(metadata.GetAssemblyDefinition().PublicKey);
            Assert.Equal(typeof(ApiClientOptions).Assembly.GetName().GetPublicKey(), key);
            Assert.True(file.PEHeaders.CorHeader!.Flags.HasFlag(CorFlags.StrongNameSigned), "The name is there, but no signature.");
            Assert.Empty(UnsignedReferences(metadata));
        });
    }

    [Theory]
    [InlineData(typeof(TestGateway))]
    [InlineData(typeof(BatchProcessingClient))]
    public void The_other_assemblies_that_are_packed_are_signed_with_the_same_key(Type type)
    {
        byte[] token = type.Assembly.GetName().GetPublicKeyToken()!;

        Assert.NotEmpty(token);
        Assert.Equal(typeof(ApiClientOptions).Assembly.GetName().GetPublicKeyToken(), token);
    }

    [Fact]
    public async Task A_signed_project_for_older_frameworks_builds_without_a_warning()
    {
        using var key = new RSACryptoServiceProvider(2048);
        PackageConsumer consumer = package.CreateProjects(
            ("App.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFrameworks>net472;netstandard2.0</TargetFrameworks>
                    <LangVersion>12</LangVersion>
                    <SignAssembly>true</SignAssembly>
                    <AssemblyOriginatorKeyFile>App.snk</AssemblyOriginatorKeyFile>
                    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                    <NuGetAudit>false</NuGetAudit>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="Tidegate" Version="{package.Version}" />
                    <PackageReference Include="PolySharp" Version="1.16.0" PrivateAssets="all" />
                    <EndpointSpec Include="specs/*.yaml" />
                  </ItemGroup>
                </Project>
                """),
            ("Calls.cs", "public static class Calls { public static System.Threading.Tasks.Task<string> Of(Acme.Harbor.HarborClient harbor) => harbor.GetBerthAsync(); }"),
            ("specs/service.yaml", "service: Harbor\nnamespace: Acme.Harbor\n"),
            ("specs/get-berth.endpoint.yaml", "endpoint: GetBerth\nrequest: GET /berths\nreturns: string\n"));
        await File.WriteAllBytesAsync(Path.Combine(consumer.Folder, "App.snk"), key.ExportCspBlob(includePrivateParameters: true));

        DotnetResult build = await consumer.BuildAsync();

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.DoesNotContain("warning", build.Output.Replace("0 Warning(s)", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        foreach (string framework in (string[])["net472", "netstandard2.0"])
        {
            using var file = new PEReader(File.OpenRead(Path.Combine(consumer.Folder, "bin", "Debug", framework, "App.dll")));
            MetadataReader metadata = file.GetMetadataReader();
            Assert.Contains(metadata.AssemblyReferences, handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name) == "Tidegate");
            Assert.Empty(UnsignedReferences(metadata));
        }
    }

    private static IEnumerable<string> UnsignedReferences(MetadataReader metadata) =>
        from handle in metadata.AssemblyReferences
        let reference = metadata.GetAssemblyReference(handle)
        where reference.PublicKeyOrToken.IsNil
        select metadata.GetString(reference.Name);
}
