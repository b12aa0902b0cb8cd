namespace Tidegate.Gateway;

/// <summary>How the token service names the member that carries its code.</summary>
public enum TokenStatusSpelling
{
    /// <summary><c>status</c>, as in the documentation's table.</summary>
    Status,

    /// <summary><c>stauts</c>, as in the sample on the same page.</summary>
    Stauts,
}
