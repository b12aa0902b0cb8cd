using Tidegate.Gateway.Commands;

return await GatewayCommand.InvokeAsync(args);

/// <summary>
/// Internal, which ASP.NET Core would have public: a test project that refers to this package and to an application means that of the
/// application when it writes <c>WebApplicationFactory&lt;Program&gt;</c>.
/// </summary>
internal static partial class Program;
