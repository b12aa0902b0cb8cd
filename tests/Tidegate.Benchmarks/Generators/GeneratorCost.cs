namespace Tidegate.Benchmarks.Generators;

/// <summary>What one generator costs for a number of endpoints.</summary>
/// <param name="Name">The generator.</param>
/// <param name="Endpoints">How many endpoints there are.</param>
/// <param name="FullRun">Milliseconds for a generator that remembers nothing.</param>
/// <param name="OneEdit">Milliseconds after an edit of one endpoint.</param>
/// <param name="UnrelatedEdit">Milliseconds after an edit of C# that has nothing to do with endpoints.</param>
/// <param name="Compile">Milliseconds to parse, bind and emit the output, with what its user has written for it and the JSON code that it needs.</param>
/// <param name="CompileWithoutJson">The same without the JSON code; null where that is part of the output.</param>
/// <param name="BytesPerMethod">C# per endpoint, without types and documentation.</param>
internal sealed record GeneratorCost(
    string Name, int Endpoints, double FullRun, double OneEdit, double UnrelatedEdit, double Compile, double? CompileWithoutJson, double BytesPerMethod);
