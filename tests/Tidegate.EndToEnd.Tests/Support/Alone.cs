using Xunit;

namespace Tidegate.EndToEnd.Tests.Support;

/// <summary>Tests that use the whole machine, or look at the whole process: nothing runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = nameof(Alone);
}
