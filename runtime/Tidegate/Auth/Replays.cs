namespace Tidegate.Auth;

/// <summary>How often the client has sent a call again by itself.</summary>
internal sealed class Replays
{
    /// <summary>Once because its clock was wrong.</summary>
    public bool HasCorrectedClock { get; set; }

    /// <summary>How often with other credentials.</summary>
    public int Renewals { get; set; }

    public bool IsNone => !HasCorrectedClock && Renewals == 0;

    /// <summary>Forgets them, for another call.</summary>
    public void Reset()
    {
        HasCorrectedClock = false;
        Renewals = 0;
    }
}
