using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Syntax.Parsing;

namespace Tidegate.Compiler.Binding;

/// <summary>Binds the key that is made for a call, which an endpoint has once at most.</summary>
internal static class IdempotencyKeyBinder
{
    /// <param name="bound">What the endpoint sends besides.</param>
    /// <returns>Null when the key cannot be sent, which is reported.</returns>
    public static BindingModel? Bind(MemberSyntax key, BindingLocation location, IEnumerable<BindingModel> bound, DiagnosticBag diagnostics)
    {
        string name = key.Name.Text;
        string? problem = location == BindingLocation.Cookie ? "cookies are kept, and a key is of one call, so move it to 'header:', 'query:' or the body"
            : key.IsOptional || key.HasOptions ? $"write just '{name}: {MemberParser.KeyWord}'"
            : bound.Any(binding => binding.Source is KeySource) ? "another value carries it already, so delete one"
            : null;
        if (problem is null)
        {
            return BindingModel.OfKey(location, name);
        }

        diagnostics.Report(RequestRules.BadIdempotencyKey, key.Name.Span, name, problem);
        return null;
    }

    /// <summary>Checks what an endpoint with a key says of its calls.</summary>
    public static void Check(EndpointSyntax syntax, PagingModel? paging, DiagnosticBag diagnostics)
    {
        IEnumerable<MemberSyntax> body = (syntax.Body as ObjectBodySyntax)?.Members ?? [];
        if (syntax.Parameters.SelectMany(section => section.Parameters).Concat(body).FirstOrDefault(member => member.IsIdempotencyKey) is not { } key)
        {
            return;
        }

        if (syntax is { IdempotentPlace: { } place, IsIdempotent: false })
        {
            diagnostics.Report(RequestRules.IdempotentByKey, place, key.Name.Text);
        }

        if (paging is not null)
        {
            diagnostics.Report(RequestRules.BadIdempotencyKey, key.Name.Span, key.Name.Text, "each page is a call of its own, so write 'paging: none', or delete the key");
        }
    }
}
