using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Tidegate.PageCoverage.Calls;
using Tidegate.PageCoverage.Operations;
using Tidegate.PageCoverage.Pages;
using Tidegate.PageCoverage.Specs;

if (args.Length is 0 or > 2 || !Directory.Exists(args[0]))
{
    Console.Error.WriteLine("Usage: PageCoverage PAGES [SPECS]: a folder of documentation pages (*.md), and a new folder for the specs that are drafted of them.");
    return 2;
}

string root = args[0];
string specs = args.Length > 1 ? args[1] : Directory.CreateTempSubdirectory("page-coverage-").FullName;
List<PageOperation> operations = [.. Directory.EnumerateFiles(root, "*.md", SearchOption.AllDirectories)
    .Order(StringComparer.Ordinal)
    .SelectMany(file => OperationReader.Read(PageReader.Read(Path.GetRelativePath(root, file), File.ReadAllText(file))))];
List<CallResult> results = [];
foreach (ServiceDraft draft in ServiceDraft.Of(operations))
{
    results.AddRange(await DraftedService.CallAllAsync(draft, Path.Combine(specs, draft.Name)));
}

Report.Write(Console.Out, results);
Console.WriteLine($"The specs are in {specs}.");
return 0;
