using System.Collections.Generic;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding.Samples;

/// <summary>Binds the samples of an endpoint and checks them against what it declares.</summary>
internal sealed class SampleBinder
{
    private readonly EndpointSyntax _syntax;
    private readonly ServiceScope _scope;
    private readonly DiagnosticBag _diagnostics;
    private readonly RequestChecker _requests;
    private readonly ParameterSampleChecker _parameters;

    public SampleBinder(EndpointSyntax syntax, ServiceScope scope, ICollection<string> faultyParameters, DiagnosticBag diagnostics)
    {
        _syntax = syntax;
        _scope = scope;
        _diagnostics = diagnostics;
        _requests = new RequestChecker(scope.TypesByName(), diagnostics);
        _parameters = new ParameterSampleChecker(syntax, scope, faultyParameters, _requests, diagnostics);
    }

    public EquatableArray<SampleModel> Bind(BodyKind body, RequestBindings bindings, EquatableArray<GroupsModel> groups, AnswerBinder answers)
    {
        List<SampleModel> models = new();
        foreach (SampleSyntax sample in _syntax.Samples)
        {
            if (!_syntax.IsPartial && !_scope.IsPartial)
            {
                _parameters.Check(sample, bindings);
                CheckBody(sample, body, bindings);
                GroupChecker.Check(sample, groups, _diagnostics);
                answers.Check(sample);
            }

            if (sample.Answer is { } answer)
            {
                models.Add(new SampleModel(SampleKeys.Without(ParameterSampleChecker.Values(sample), bindings.Key), SampleKeys.Without(sample.Body, bindings.Key)?.ToJson(), answer.ToJson())
                {
                    Status = sample.Status ?? answers.UsualStatus(sample),
                    HasBody = !answers.IsWithoutBody(sample),
                    File = answers.FileOf(sample),
                    Stream = answers.StreamOf(sample),
                });
            }
        }

        return models.ToEquatableArray();
    }

    private void CheckBody(SampleSyntax sample, BodyKind body, RequestBindings bindings)
    {
        switch (body, sample.Body)
        {
            case (_, null):
                break;
            case (BodyKind.None or BodyKind.Form or BodyKind.Parts or BodyKind.File, _):
                _diagnostics.Report(SampleRules.BodyWithoutBody, sample.BodyKey!.Span);
                break;
            case (BodyKind.Object, JsonObject value):
                SourceSpan anchor = value.Properties.Count > 0 ? value.Properties[0].Name.Span : value.Span;
                _requests.CheckMembers(value, SampleKeys.AsOptional(bindings.BodyMembers), anchor, "The body");
                break;
            case (BodyKind.Object, { } value):
                _requests.Check(value, new MapRef(TypeBinder.Anything), "The body");
                break;
            case (BodyKind.Value, { } value):
                _requests.Check(value, bindings.WholeBody!.Type, "The body");
                break;
        }
    }
}
