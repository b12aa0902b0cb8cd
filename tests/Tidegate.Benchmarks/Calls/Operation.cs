namespace Tidegate.Benchmarks.Calls;

/// <summary>The calls that every client makes.</summary>
public enum Operation
{
    /// <summary>A small body, and nothing in the response.</summary>
    EnableFlow,

    /// <summary>No body, and one record with a JSON document in a string, which is not looked at.</summary>
    GetFlow,

    /// <summary>A small body, and a page of 1,000 records of 18 members.</summary>
    ListFlowInstances,

    /// <summary>A large body, and an id in the response.</summary>
    SaveFlow,
}
