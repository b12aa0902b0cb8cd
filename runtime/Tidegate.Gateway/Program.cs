using Tidegate.Gateway.Commands;

return await GatewayCommand.InvokeAsync(args);
