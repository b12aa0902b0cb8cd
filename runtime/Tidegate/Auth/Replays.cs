namespace Tidegate.Auth;

/// <summary>How often the client has resent a call on its own.</summary>
internal sealed class Replays
{
    /// <summary>Whether it was resent because the clock was wrong, which happens once at most.</summary>
    public bool HasCorrectedClock { get; set; }

    /// <summary>How many times it was resent with other credentials.</summary>
    public int Renewals { get; set; }

    public bool IsNone => !HasCorrectedClock && Renewals == 0;

    /// <summary>Resets the counts for another call.</summary>
    public void Reset()
    {
        HasCorrectedClock = false;
        Renewals = 0;
    }
}
