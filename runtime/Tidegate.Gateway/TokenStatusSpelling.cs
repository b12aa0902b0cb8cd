namespace Tidegate.Gateway;

/// <summary>How the token service names the member that carries its code.</summary>
public enum TokenStatusSpelling
{
    /// <summary><c>status</c>, as the table of the documentation says.</summary>
    Status,

    /// <summary><c>stauts</c>, as the sample of the same page says.</summary>
    Stauts,
}
