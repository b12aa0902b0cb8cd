using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Gateway.Commands;

/// <summary>
/// Writes lines without making callers wait. A pipe that nobody reads fills up after a few hundred lines and then blocks its writer
/// forever, so a dedicated thread does the writing. Lines that do not fit in the queue are counted, and the count is printed in their
/// place.
/// </summary>
internal sealed class ConsoleLines
{
    private readonly TextWriter _output;
    private readonly int _limit;
    private readonly Queue<string> _waiting = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _notShown;
    private bool _isLast;

    /// <param name="output">Where the lines are written.</param>
    /// <param name="limit">How many lines may be queued.</param>
    public ConsoleLines(TextWriter output, int limit = 4096)
    {
        _output = output;
        _limit = limit;

        // A background thread, so that a write that never returns does not keep the process alive.
        new Thread(WriteAll) { IsBackground = true, Name = nameof(ConsoleLines) }.Start();
    }

    /// <summary>Queues a line; text with line breaks is shown as a whole or not at all.</summary>
    public void Write(string line)
    {
        lock (_waiting)
        {
            if (_waiting.Count >= _limit)
            {
                _notShown++;
                return;
            }

            AddNotShown();
            _waiting.Enqueue(line);
            Monitor.Pulse(_waiting);
        }
    }

    /// <summary>Waits until everything is written, or for <paramref name="patience"/> at most.</summary>
    public async Task EndAsync(TimeSpan patience)
    {
        lock (_waiting)
        {
            AddNotShown();
            _isLast = true;
            Monitor.Pulse(_waiting);
        }

        await Task.WhenAny(_ended.Task, Task.Delay(patience)).ConfigureAwait(false);
    }

    private void AddNotShown()
    {
        if (_notShown > 0)
        {
            _waiting.Enqueue(string.Create(CultureInfo.InvariantCulture, $"... {_notShown} {(_notShown == 1 ? "line" : "lines")} not shown"));
            _notShown = 0;
        }
    }

    private void WriteAll()
    {
        try
        {
            while (Take() is { } line)
            {
                _output.WriteLine(line);
            }
        }
        catch (Exception closed) when (closed is IOException or ObjectDisposedException)
        {
            // Nobody can read any longer; further lines are counted and never shown.
        }
        finally
        {
            _ended.TrySetResult();
        }
    }

    /// <returns>Null at the end.</returns>
    private string? Take()
    {
        lock (_waiting)
        {
            while (_waiting.Count == 0)
            {
                if (_isLast)
                {
                    return null;
                }

                Monitor.Wait(_waiting);
            }

            return _waiting.Dequeue();
        }
    }
}
