using System;
using System.Buffers;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using System.Globalization;
using System.Linq;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Tidegate.EndToEnd.Tests.Leaks;

/// <summary>Everything that anybody in the process can get to see: logs, activities, metrics, event sources, exceptions, printed objects.</summary>
internal sealed class Evidence : IDisposable
{
    private readonly ConcurrentQueue<(string Channel, string Text)> _texts = new();
    private readonly FakeLogCollector _logs = FakeLogCollector.Create(new FakeLogCollectorOptions());
    private readonly ActivityListener _activities;
    private readonly MeterListener _metrics;
    private readonly TextEvents _events;

    public Evidence()
    {
        Loggers = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new FakeLoggerProvider(_logs)));
        _activities = new ActivityListener
        {
            // The gateway is a server in this process; what servers tell of a request is their own matter.
            ShouldListenTo = source => !source.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal),
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = AddActivity,
        };
        ActivitySource.AddActivityListener(_activities);
        _metrics = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (!instrument.Meter.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        _metrics.SetMeasurementEventCallback<double>((_, _, tags, _) => AddTags("metric", tags.ToArray()));
        _metrics.SetMeasurementEventCallback<long>((_, _, tags, _) => AddTags("metric", tags.ToArray()));
        _metrics.SetMeasurementEventCallback<int>((_, _, tags, _) => AddTags("metric", tags.ToArray()));
        _metrics.Start();
        _events = new TextEvents(text => Add("event source", text));
    }

    public ILoggerFactory Loggers { get; }

    /// <summary>The places in which any of some texts was seen.</summary>
    public IReadOnlyList<string> Find(params string[] texts)
    {
        var values = SearchValues.Create(texts, StringComparison.OrdinalIgnoreCase);
        return All().Where(one => one.Text.AsSpan().ContainsAny(values)).Select(one => $"{one.Channel}: {one.Text}").ToList();
    }

    public bool Has(string channel) => All().Any(one => one.Channel == channel);

    public void Add(string channel, string? text) => _texts.Enqueue((channel, text ?? ""));

    public void AddException(Exception exception)
    {
        for (Exception? one = exception; one is not null; one = one.InnerException)
        {
            Add("exception", one.ToString());
            foreach (object property in one.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0).Select(property => property.GetValue(one) ?? ""))
            {
                Add("exception", property.ToString());
            }

            foreach (DictionaryEntry data in one.Data)
            {
                Add("exception", $"{data.Key}={data.Value}");
            }
        }
    }

    public void Dispose()
    {
        _events.Dispose();
        _metrics.Dispose();
        _activities.Dispose();
        Loggers.Dispose();
    }

    private IEnumerable<(string Channel, string Text)> All() => _texts.Concat(_logs.GetSnapshot().SelectMany(static record =>
        (record.State as IEnumerable<KeyValuePair<string, string?>> ?? []).Select(static pair => ("log", $"{pair.Key}={pair.Value}"))
            .Prepend(("log", $"{record.Message} {record.Exception}"))));

    private void AddActivity(Activity activity)
    {
        Add("activity", $"{activity.DisplayName} {activity.StatusDescription}");
        AddTags("activity", activity.TagObjects.Concat(activity.Events.SelectMany(one => one.Tags))
            .Select(tag => new KeyValuePair<string, object?>($"{activity.Source.Name} {tag.Key}", tag.Value)).ToArray());
    }

    private void AddTags(string channel, KeyValuePair<string, object?>[] tags)
    {
        foreach ((string key, object? value) in tags)
        {
            Add(channel, $"{key}={Convert.ToString(value, CultureInfo.InvariantCulture)}");
        }
    }

    /// <summary>Listens to every event source at the most verbose level.</summary>
    private sealed class TextEvents : EventListener
    {
        /// <summary>
        /// What says nothing of requests and much of everything else, and the platform's own dumps of the bytes on the wire: whoever
        /// switches those on wants the bytes.
        /// </summary>
        private static readonly string[] s_ignored =
        [
            "Microsoft-Windows-DotNETRuntime", "System.Threading.Tasks", "System.Buffers", "Microsoft-AspNetCore", "Microsoft.AspNetCore",
            "Private.InternalDiagnostics.System.Net.Sockets", "Private.InternalDiagnostics.System.Net.Security",
        ];

        private readonly Action<string>? _add;

        public TextEvents(Action<string> add)
        {
            _add = add;
        }

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (!s_ignored.Any(name => eventSource.Name.StartsWith(name, StringComparison.Ordinal)))
            {
                EnableEvents(eventSource, EventLevel.Verbose, EventKeywords.All);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
            _add?.Invoke($"{eventData.EventSource.Name} {eventData.EventName} {string.Join(' ', eventData.Payload ?? new([]))}");
    }
}
