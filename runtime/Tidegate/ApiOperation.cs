using System;
using System.Net.Http;
using System.Text;
using System.Threading;

namespace Tidegate;

/// <summary>The constant part of one operation. Generated code holds one static instance per endpoint.</summary>
public sealed class ApiOperation
{
    /// <summary>The ordinal of an operation that is called only once.</summary>
    private const int Untyped = -1;

    private static int s_count;

    /// <summary>Describes an operation.</summary>
    /// <param name="name">The operation's name, such as <c>EnableFlow</c>; errors are reported under it.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The escaped path with its leading slash, up to the first placeholder if it has placeholders.</param>
    public ApiOperation(string name, HttpMethod method, string path)
        : this(name, method, path, Interlocked.Increment(ref s_count) - 1)
    {
    }

    private ApiOperation(string name, HttpMethod method, string path, int ordinal)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Method = method ?? throw new ArgumentNullException(nameof(method));
        Path = path ?? throw new ArgumentNullException(nameof(path));
        PathBytes = Encoding.ASCII.GetBytes(path);
        Ordinal = ordinal;
    }

    /// <summary>The operation's name.</summary>
    public string Name { get; }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The escaped path, up to the first placeholder if it has placeholders.</summary>
    public string Path { get; }

    /// <summary>The whole path with its placeholders, such as <c>/flows/{flowId}</c>, under which traces group the calls; <see cref="Path"/> unless set.</summary>
    public string PathTemplate
    {
        get => field ?? Path;
        init;
    }

    /// <summary>Whether the operation may be sent again although it may have reached the server.</summary>
    public bool IsIdempotent { get; init; }

    internal byte[] PathBytes { get; }

    /// <summary>Numbers the operations of the process from 0, so that a client keeps what it knows of each in an array; negative for one that is called only once.</summary>
    internal int Ordinal { get; }

    /// <summary>Whether no spec describes the operation.</summary>
    public bool IsUntyped => Ordinal == Untyped;

    /// <summary>What traces and metrics call the operation: one of few names, where an untyped operation's own has its path in it.</summary>
    internal string TelemetryName => IsUntyped ? "UntypedCall" : Name;

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>An operation made for a single call.</summary>
    internal static ApiOperation Once(HttpMethod method, string path) => new($"{method} {path}", method, path, Untyped);
}
