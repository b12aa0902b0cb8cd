namespace Tidegate.Gateway.Faults;

/// <summary>Decides what goes wrong with the next request.</summary>
internal interface IFaultSource
{
    /// <returns>The fault; null for none.</returns>
    GatewayFault? Draw();
}
