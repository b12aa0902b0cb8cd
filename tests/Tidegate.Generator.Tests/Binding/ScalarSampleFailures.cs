namespace Tidegate.Generator.Tests.Binding;

/// <summary>Samples with values that are of the form of their scalar in JSON, but none of it.</summary>
internal static class ScalarSampleFailures
{
    public static readonly FailingSpec[] All =
    [
        FailingSpec.Post("a time in seconds with a fraction", "TG4003", "'at' must be a time in seconds since 1970, not the number 1574385824.5", """
            body: { at: epochSeconds }
            returns: none
            samples:
              - body: { at: «1574385824.5» }
                answer: { code: 0 }
            """),
        FailingSpec.Post("a UUID without dashes", "TG4003", "'key' must be a UUID of 36 characters, not the text '***'", """
            body: { key: uuid }
            returns: none
            samples:
              - body: { key: «123e4567e89b12d3a456426614174000» }
                answer: { code: 0 }
            """),
        FailingSpec.Post("a duration in months", "TG4003", "'every' must be a duration without years and months, such as PT1H30M, not 'P1M'", """
            query: { every: duration }
            returns: none
            samples:
              - query: { every: «P1M» }
                answer: { code: 0 }
            """),
        FailingSpec.Post("a time without an offset", "TG4003", "The data must be a time with its offset from UTC, such as 2026-01-31T12:00:00Z", """
            returns: isoDateTime
            samples:
              - answer: { code: 0, data: «"2026-01-31T12:00:00"» }
            """),
        FailingSpec.Post("an extended time where the basic format is", "TG4003", "The data must be a time with its offset from UTC, such as 20260131T120000Z", """
            returns: basicDateTime
            samples:
              - answer: { code: 0, data: «"2026-01-31T12:00:00Z"» }
            """),
        FailingSpec.Post("Base64 of another alphabet", "TG4003", "The data must be Base64", """
            returns: base64
            samples:
              - answer: { code: 0, data: «_-8=» }
            """),
        FailingSpec.Post("milliseconds where the query has seconds", "TG4003", "'at' must be a time in seconds since 1970, not '1574385824123'", """
            query: { at: epochSeconds }
            returns: none
            samples:
              - query: { at: «1574385824123» }
                answer: { code: 0 }
            """),
        FailingSpec.Post("milliseconds where an answer has seconds", "TG4003", "The data must be a time in seconds since 1970, not the number 1574385824123", """
            returns: epochSeconds
            samples:
              - answer: { code: 0, data: «1574385824123» }
            """),
    ];
}
