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
                case FixedSource constant:
                    Add(binding, CSharpLiteral.Utf8(constant.Value));
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

    private void EmitInput(BindingModel binding)
    {
        string value = _signature.ValueOf(binding);
        if (binding.IsOptional)
        {
            AddOptional(binding, value, _signature.NameOf(binding));
        }
        else
        {
            Add(binding, WireValue.Of(binding.Type, value));
        }
    }

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
            Add(binding, WireValue.OfPresent(binding.Type, value, binding.Name));
        }
    }

    private void AddOptional(BindingModel binding, string value, string spokenName)
    {
        using (_writer.Block($"if ({value} is not null)"))
        {
            string present = CSharpTypes.IsValueType(binding.Type) ? value + ".Value" : value;
            Add(binding, WireValue.OfPresent(CSharpTypes.WithoutNull(binding.Type), present, spokenName));
        }
    }

    private void Add(BindingModel binding, string wireValue) => _writer.Line(binding.Location switch
    {
        BindingLocation.Query => $"{_request}.AddQuery({CSharpLiteral.Utf8(binding.WireName)}, {wireValue});",
        BindingLocation.Header => $"{_request}.AddHeader({CSharpLiteral.Text(binding.WireName)}, {ScalarTextCode.OfSent(binding.Type, wireValue)});",
        _ => throw new ArgumentOutOfRangeException(nameof(binding)),
    });
}
