using System.Collections.Generic;

namespace Tidegate.Redaction;

/// <summary>The secrets of one kind that were used last. Not for several threads at once.</summary>
internal sealed class RecentSecrets
{
    private readonly List<string> _secrets = [];
    private readonly int _limit;

    /// <param name="limit">How many are remembered.</param>
    public RecentSecrets(int limit)
    {
        _limit = limit;
    }

    /// <summary>Those that are remembered.</summary>
    public IReadOnlyList<string> All => _secrets;

    /// <summary>Remembers one in place of the one that was not used for longest.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Remember(string secret)
    {
        int known = _secrets.LastIndexOf(secret);
        if (known >= 0)
        {
            _secrets.RemoveAt(known);
        }
        else if (_secrets.Count == _limit)
        {
            _secrets.RemoveAt(0);
        }

        _secrets.Add(secret);
        return known < 0;
    }
}
