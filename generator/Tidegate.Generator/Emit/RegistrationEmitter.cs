using System;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;

namespace Tidegate.Generator.Emit;

/// <summary>Emits the methods that register the client of a service: names, docs, and the reading of its client parameters.</summary>
internal static class RegistrationEmitter
{
    private const string Services = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection services";
    private const string Section = "global::Microsoft.Extensions.Configuration.IConfigurationSection section";
    private const string Builder = "global::Tidegate.Extensions.ApiClientBuilder";

    public static GeneratedFile Emit(ServiceModel service)
    {
        var names = ServiceNames.Of(service);
        return GeneratedFile.Create(names, "Registration", writer =>
        {
            writer.Line($"/// <summary>Registers clients of {names.Service} as singletons, which the container disposes of.</summary>");
            using (writer.Type($"{names.Access} static partial class {names.Registration}"))
            {
                EmitRegistration(writer, service, names);
                EmitMethods(writer, names);
                EmitBind(writer, service, names);
            }
        });
    }

    private static void EmitRegistration(CSharpWriter writer, ServiceModel service, ServiceNames names)
    {
        writer.Line($"private static readonly global::Tidegate.Extensions.ApiClientRegistration<{names.Interface}, {names.Options}> s_registration =");
        using (writer.Indent())
        {
            writer.Line($"new({CSharpLiteral.Text(service.Name)}, static (options, parts) => new {names.Client}(options, parts), Bind);");
        }

        writer.Line();
    }

    private static void EmitMethods(CSharpWriter writer, ServiceNames names)
    {
        string options = $"global::System.Action<{names.Options}> configure";
        writer.Lines($"""
            /// <summary>Adds the client as the <see cref="{names.Interface}"/> of the container.</summary>
            /// <param name="services">Where to add it.</param>
            /// <param name="configure">Sets its options.</param>
            public static {Builder} Add{names.Client}(
                this {Services},
                {options}) =>
                s_registration.Add(services, null, configure);

            /// <summary>Adds one of several clients, such as that of one tenant.</summary>
            /// <param name="services">Where to add it.</param>
            /// <param name="name">The key of the <see cref="{names.Interface}"/> in the container, and the name of its options.</param>
            /// <param name="configure">Sets its options.</param>
            public static {Builder} Add{names.Client}(
                this {Services},
                string name,
                {options}) =>
                s_registration.Add(services, name ?? throw new global::System.ArgumentNullException(nameof(name)), configure);

            /// <summary>Adds the client as the <see cref="{names.Interface}"/> of the container, with options from the configuration.</summary>
            /// <param name="services">Where to add it.</param>
            /// <param name="section">The section, with a key for each option, of the same name.</param>
            public static {Builder} Add{names.Client}(
                this {Services},
                {Section}) =>
                s_registration.Add(services, null, section);

            /// <summary>Adds one of several clients, such as that of one tenant, with options from the configuration.</summary>
            /// <param name="services">Where to add it.</param>
            /// <param name="name">The key of the <see cref="{names.Interface}"/> in the container, and the name of its options.</param>
            /// <param name="section">The section, with a key for each option, of the same name.</param>
            public static {Builder} Add{names.Client}(
                this {Services},
                string name,
                {Section}) =>
                s_registration.Add(services, name ?? throw new global::System.ArgumentNullException(nameof(name)), section);

            """);
    }

    private static void EmitBind(CSharpWriter writer, ServiceModel service, ServiceNames names)
    {
        using (writer.Block($"private static void Bind(global::Tidegate.Extensions.ApiOptionsSection section, {names.Options} options)"))
        {
            foreach (HostModel host in service.Hosts)
            {
                string option = "options." + CSharpLiteral.Identifier(host.Option);
                string parse = "static text => new global::System.Uri(text, global::System.UriKind.RelativeOrAbsolute)";
                writer.Line($"{option} = section.Read({CSharpLiteral.Text(host.Option)}, {option}, {parse}, \"an address such as https://upload.example.com\");");
            }

            foreach (ParameterModel parameter in service.ClientParameters)
            {
                string option = "options." + CSharpLiteral.Identifier(parameter.Name);
                string key = CSharpLiteral.Text(parameter.Name);
                writer.Line($"{option} = section.Read({key}, {option}, {ScalarTextCode.Parser(parameter.Type)}, {CSharpLiteral.Text(Expected(parameter.Type))});");
            }
        }
    }

    /// <summary>What the text of a value must be, in the words of a message.</summary>
    private static string Expected(TypeRef type) => type switch
    {
        SeparatedRef list => $"{Expected(list.Item)}, or several with '{list.Separator}' between them",
        // A number is accepted as well, but no text is rejected.
        { OnWire: { Form: ScalarForm.NumberOrText } } => Scalar.Of(ScalarKind.String).Noun,
        { OnWire: { } scalar } => scalar.Noun,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
