namespace Tidegate.Compiler.Diagnostics;

/// <summary>Rules about tasks, which an operation starts and others ask for.</summary>
internal static class TaskRules
{
    public static readonly SpecRule UnknownOperation = Error(
        "TG4101", "Task with an unknown operation",
        "The service has no operation '{0}'{1}");

    public static readonly SpecRule NotFilled = Error(
        "TG4102", "Input that no task fills",
        "Nothing fills '{0}' of '{1}' when the task calls it: {2}");

    public static readonly SpecRule BadPath = Error(
        "TG4103", "Task path that leads nowhere",
        "'{0}' leads to no {1} in what '{2}' returns{3}");

    public static readonly SpecRule IdentifiesNothing = Error(
        "TG4104", "Id of a task that nothing takes",
        "'{0}' identifies nothing: {1}");

    public static readonly SpecRule UnknownState = Error(
        "TG4105", "State of a task that does not exist",
        "'{0}' is no value of {1}{2}");

    public static readonly SpecRule StateTwice = Error(
        "TG4106", "State of a task that is given twice",
        "The state '{0}' is given twice: leave it in 'done:' or in 'failed:', once");

    public static readonly SpecRule DoesNotFit = Error(
        "TG4107", "Operation that does not fit its task",
        "'{0}' cannot be the '{1}' of the task: {2}");

    public static readonly SpecRule StartsNothing = Error(
        "TG4108", "Task of which nothing is known",
        "The task has no id, since '{0}' {1}: let it return what identifies the task, or delete 'task:'");

    public static readonly SpecRule NotRepeatable = new(
        "TG4109", SpecSeverity.Warning, "State of a task that is not asked for again",
        "A failed question for the state is not repeated, since '{0}' is not idempotent: write 'idempotent: true' there if it only reads");

    private static SpecRule Error(string id, string title, string message) => new(id, SpecSeverity.Error, title, message);
}
