using Tidegate.Compiler.Binding;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler;

/// <summary>An endpoint file that was bound against the service of its folder.</summary>
/// <param name="Path">The file, which identifies the endpoint.</param>
/// <param name="IsSound">Whether neither the endpoint nor its service clashes with another.</param>
internal sealed record PlacedEndpoint(string Path, string ServicePath, BoundEndpoint Bound, bool IsSound)
{
    /// <summary>Null when the endpoint has an error.</summary>
    public EndpointModel? Model => Bound.Model;

    /// <summary>The operation for which code can be emitted; null when there is none.</summary>
    public EndpointModel? Operation => IsSound ? Model : null;

    public EquatableArray<SpecDiagnostic> Diagnostics => Bound.Diagnostics;
}
