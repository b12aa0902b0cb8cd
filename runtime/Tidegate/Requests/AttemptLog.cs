namespace Tidegate.Requests;

/// <summary>What is known of the attempts of a call. One number holds it all, since every call keeps one.</summary>
internal struct AttemptLog
{
    private const int LastIsRefused = 1;
    private const int EarlierMayHaveReached = 2;
    private const int OneAttempt = 4;

    private int _state;

    /// <summary>How many attempts have been handed to the transport.</summary>
    public readonly int Count => _state / OneAttempt;

    /// <summary>Whether an attempt before the last may have been carried out.</summary>
    public readonly bool MayEarlierHaveReached => (_state & EarlierMayHaveReached) != 0;

    /// <summary>Whether the last attempt may have been carried out, as far as the responses tell.</summary>
    public readonly bool MayLastHaveReached => Count > 0 && (_state & LastIsRefused) == 0;

    /// <summary>Notes that another attempt is handed to the transport.</summary>
    public void Add() => _state = (_state & ~LastIsRefused) + OneAttempt;

    /// <summary>Notes that the last attempt was not carried out.</summary>
    public void RefuseLast() => _state |= LastIsRefused;

    /// <summary>Notes that an attempt so far may have been carried out, whatever becomes of the others.</summary>
    public void KeepReached() => _state |= EarlierMayHaveReached;
}
