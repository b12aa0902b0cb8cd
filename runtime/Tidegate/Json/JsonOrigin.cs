using System.Net;
using Tidegate.Drift;
using Tidegate.Redaction;

namespace Tidegate.Json;

/// <summary>The call whose response a document came in.</summary>
/// <param name="Operation">What was called.</param>
/// <param name="HttpStatus">The status of the response.</param>
/// <param name="Redaction">Hides secrets in errors, also after the call.</param>
/// <param name="Drift">Is told of drift; null when the document has no spec.</param>
/// <param name="Depths">How deep it may be read.</param>
internal sealed record JsonOrigin(ApiOperation Operation, HttpStatusCode? HttpStatus, Redactor Redaction, IDriftReports? Drift, JsonDepths Depths);
