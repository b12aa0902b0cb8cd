using Tidegate.Gateway.Commands;

return await GatewayCommand.Create().Parse(args).InvokeAsync();
