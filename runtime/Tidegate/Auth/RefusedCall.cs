using Tidegate.Redaction;
using Tidegate.Responses;

namespace Tidegate.Auth;

/// <summary>A call whose last attempt the gateway has refused.</summary>
/// <param name="Operation">What is called.</param>
/// <param name="Signature">With what the attempt was signed.</param>
/// <param name="Refusal">What the response said against its credentials.</param>
/// <param name="Redaction">Hides the secrets of the call.</param>
internal readonly record struct RefusedCall(ApiOperation Operation, AttemptSignature Signature, CredentialRefusal Refusal, Redactor Redaction);
