using System.Linq;
using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Emits the method that starts a task: it calls the operation, and keeps of inputs and result what the task needs.</summary>
internal static class TaskStartEmitter
{
    public static void Emit(CSharpWriter writer, TaskModel task)
    {
        EndpointModel start = task.Start;
        EndpointSignature signature = new(start);
        string client = signature.Locals.ForOwn("client", "apiClient");
        string started = signature.Locals.ForOwn("started", "startedTask");
        string record = CSharpLiteral.Identifier(EmittedNames.Task(start.Name));

        EndpointDocumentation.EmitStart(writer, start, signature, client);
        ObsoleteCode.Emit(writer, start);
        signature.EmitHeader(
            writer, "public static async ", $"global::System.Threading.Tasks.Task<{record}>", EmittedNames.Method(EmittedNames.Start(start.Name)), "", $"this {signature.Names.Interface} {client}");
        using (writer.Block())
        {
            string inputs = string.Join(", ", signature.Parameters.Select(parameter => parameter.Name).Append(signature.Options).Append(signature.CancellationToken));
            writer.Line($"var {started} = await global::Tidegate.ApiArgument.NotNull({client}, nameof({client})).{EmittedNames.Method(start.Name)}({inputs}).ConfigureAwait(false);");
            writer.Line($"return new {record}");
            using (writer.Initializer())
            {
                foreach (TaskMember member in task.Members)
                {
                    writer.Line($"{CSharpLiteral.Identifier(member.Name)} = {ValueOf(member, task, signature, started)},");
                }
            }
        }
    }

    private static string ValueOf(TaskMember member, TaskModel task, EndpointSignature signature, string started) => member switch
    {
        { Input: { } input } => signature.ValueOf(input),
        { Id.Path: { } path } => Identity(path, task.Start, started),
        _ => started,
    };

    private static string Identity(ResultPath path, EndpointModel start, string started)
    {
        string value = ResultPathCode.Of(start, path, started, isDataNullable: false);
        return path.Members.All(member => member.Lacking == Lacking.Never)
            ? value
            : $"global::Tidegate.ApiTasks.Identity({value}, {CSharpLiteral.Text(start.Name)}, {CSharpLiteral.Text(string.Join(".", path.Members.Select(member => member.WireName)))})";
    }
}
