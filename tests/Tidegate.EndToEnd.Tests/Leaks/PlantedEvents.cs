using System.Diagnostics.Tracing;

namespace Tidegate.EndToEnd.Tests.Leaks;

[EventSource(Name = "Planted")]
internal sealed class PlantedEvents : EventSource
{
    [Event(1, Level = EventLevel.Verbose)]
    public void Tell(string text) => WriteEvent(1, text);
}
