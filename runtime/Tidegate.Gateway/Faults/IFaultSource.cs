namespace Tidegate.Gateway.Faults;

/// <summary>Says what goes wrong with the next request.</summary>
internal interface IFaultSource
{
    /// <returns>The fault; null when the request is spared.</returns>
    GatewayFault? Draw();
}
