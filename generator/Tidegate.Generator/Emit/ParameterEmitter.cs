using System;
using System.Collections.Generic;
using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Emits the statements that add named values to a request, such as those of the query.</summary>
internal sealed class ParameterEmitter
{
    private readonly CSharpWriter _writer;
    private readonly EndpointSignature _signature;
    private readonly string _request;

    /// <summary>The variable for an item of an array.</summary>
    private string? _item;

    public ParameterEmitter(CSharpWriter writer, EndpointSignature signature, string request)
    {
        _writer = writer;
        _signature = signature;
        _request = request;
    }

    public void Emit(IEnumerable<BindingModel> bindings)
    {
        foreach (BindingModel binding in bindings)
        {
            switch (binding.Source)
            {
                case ConstantSource when binding.Location == BindingLocation.Header:
                    // The client sends it with all its calls.
                    break;
                case TokenSource:
                    // The client adds it when it signs an attempt.
                    break;
                case KeySource:
                    Add(binding, KeyCode.Of(_signature), binding.WireName);
                    break;
                case FixedSource or ConstantSource:
                    AddFixed(binding, binding.FixedValue!);
                    break;
                case InputSource:
                    EmitInput(binding);
                    break;
                case ClientSource:
                    EmitClient(binding);
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(bindings));
            }
        }
    }

    private void AddFixed(BindingModel binding, string value) =>
        Add(binding, binding.Location == BindingLocation.Query ? CSharpLiteral.Utf8(value) : CSharpLiteral.Text(value), binding.WireName);

    private void EmitInput(BindingModel binding)
    {
        string value = _signature.ValueOf(binding);
        if (binding.IsOptional)
        {
            AddOptional(binding, value, _signature.NameOf(binding));
        }
        else
        {
            string wireValue = WireValue.Of(binding.Type, value);
            Add(binding, binding.IsRepeated ? NotEmpty(wireValue, _signature.NameOf(binding)) : wireValue, _signature.NameOf(binding));
        }
    }

    private static string NotEmpty(string value, string name) => $"global::Tidegate.ApiArgument.NotEmpty({value}, {CSharpLiteral.Text(name)})";

    private void EmitClient(BindingModel binding)
    {
        string value = $"{EmittedNames.ClientAccessor(binding.Name)}({_signature.Options})";
        if (binding.IsOptional)
        {
            string local = _signature.Locals.ForSpecName(binding.Name);
            _writer.Line($"{CSharpTypes.OrNull(binding.Type)} {local} = {value};");
            AddOptional(binding, local, binding.Name);
        }
        else
        {
            Add(binding, WireValue.OfPresent(binding.Type, value, binding.Name), binding.Name);
        }
    }

    private void AddOptional(BindingModel binding, string value, string spokenName)
    {
        using (_writer.Block($"if ({value} is not null)"))
        {
            string present = CSharpTypes.IsValueType(binding.Type) ? value + ".Value" : value;
            Add(binding, WireValue.OfPresent(CSharpTypes.WithoutNull(binding.Type), present, spokenName), spokenName);
        }
    }

    private void Add(BindingModel binding, string wireValue, string spokenName)
    {
        if (binding.Location != BindingLocation.Query || binding.Type is not ArrayRef array)
        {
            AddOne(binding, wireValue, spokenName);
            return;
        }

        _item ??= _signature.Locals.ForOwn("item", "queryItem");
        using (_writer.Block($"foreach ({CSharpTypes.Of(array.Item)} {_item} in {wireValue})"))
        {
            AddOne(binding with { Type = array.Item }, WireValue.OfRequired(array.Item, _item, spokenName + "[]"), spokenName);
        }
    }

    private void AddOne(BindingModel binding, string wireValue, string spokenName) => _writer.Line(binding.Location switch
    {
        BindingLocation.Query => $"{_request}.AddQuery({CSharpLiteral.Utf8(binding.WireName)}, {InQuery(binding.Type, wireValue, spokenName)});",
        BindingLocation.Cookie => $"{_request}.AddCookie({CSharpLiteral.Text(binding.WireName)}, {ScalarTextCode.OfSent(binding.Type, wireValue, spokenName)});",
        BindingLocation.Header => $"{_request}.AddHeader({CSharpLiteral.Text(binding.WireName)}, {ScalarTextCode.OfSent(binding.Type, wireValue, spokenName)});",
        BindingLocation.Form or BindingLocation.Part => $"{_request}.{new BodyFieldCode(_signature.Names.Json + ".").Call(binding, wireValue, spokenName)};",
        _ => throw new ArgumentOutOfRangeException(nameof(binding)),
    });

    /// <summary>The request formats single values itself, into its own buffer.</summary>
    private static string InQuery(TypeRef type, string wireValue, string spokenName) =>
        type is SeparatedRef list ? ScalarTextCode.Joined(list, wireValue, spokenName) : wireValue;
}
