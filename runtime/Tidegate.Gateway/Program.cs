using Tidegate.Gateway.Commands;

return await GatewayCommand.InvokeAsync(args);

/// <summary>
/// Internal, although ASP.NET Core would make it public: in a test project that references both this package and an application,
/// <c>WebApplicationFactory&lt;Program&gt;</c> must mean the application's class.
/// </summary>
internal static partial class Program;
