using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Gateway.Commands;

/// <summary>
/// Writes lines without letting anyone wait for them. A pipe that nobody reads is full after some hundred lines, and whoever writes into
/// it then waits for ever: here that is a thread of its own. Lines that find no room are counted, and the count stands in their place.
/// </summary>
internal sealed class ConsoleLines
{
    private readonly TextWriter _output;
    private readonly int _limit;
    private readonly Queue<string> _waiting = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _notShown;
    private bool _isLast;

    /// <param name="output">Where the lines go.</param>
    /// <param name="limit">How many may wait.</param>
    public ConsoleLines(TextWriter output, int limit = 4096)
    {
        _output = output;
        _limit = limit;

        // In the background, so that a write which never ends does not keep the program.
        new Thread(WriteAll) { IsBackground = true, Name = nameof(ConsoleLines) }.Start();
    }

    /// <summary>Hands a line over; one that has breaks inside is shown as a whole or not at all.</summary>
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

    /// <summary>Waits until everything is written, or until the patience is over.</summary>
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
            // Nobody can read any more; what comes is counted and never shown.
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
