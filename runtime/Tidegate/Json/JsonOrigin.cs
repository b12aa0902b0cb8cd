using System.Net;
using Tidegate.Drift;
using Tidegate.Redaction;

namespace Tidegate.Json;

/// <summary>The call whose response contained a document.</summary>
/// <param name="Operation">The operation that was called.</param>
/// <param name="HttpStatus">The status of the response.</param>
/// <param name="Redaction">Hides secrets in errors, even after the call has ended.</param>
/// <param name="Drift">Receives drift; null when the document has no spec.</param>
/// <param name="Depths">How deeply the document may be nested.</param>
internal sealed record JsonOrigin(ApiOperation Operation, HttpStatusCode? HttpStatus, Redactor Redaction, IDriftReports? Drift, JsonDepths Depths);
