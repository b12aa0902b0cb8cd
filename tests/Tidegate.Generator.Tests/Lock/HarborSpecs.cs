using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler;
using Tidegate.Compiler.Lock;
using Tidegate.Compiler.Model;
using Xunit;

namespace Tidegate.Generator.Tests.Lock;

/// <summary>A released service and its lock.</summary>
internal static class HarborSpecs
{
    public const string LockPath = "specs/tidegate.lock";

    public static readonly SpecText Service = new("specs/service.yaml", """
        service: Harbor
        namespace: Acme.Harbor
        doc: Berths of a harbor.
        basePath: /harbor/v1
        envelope: { code: [code], success: 0, message: msg, data: data, requestId: requestId }
        paging: { type: Slice, page: page, size: size }
        client:
          pilot: string
          ship?: string
        errors:
          7: { name: Busy, transient: true }
          8: { name: Closed }
        types:
          BerthId: id
          Tide: { enum: string, values: { High: H, Low: L } }
          Grade: { enum: int, values: { Good: 1, Bad: { value: 2, alias: 3 } } }
          Slice: { page: int, size: int }
          Filter:
            tide?: Tide
            length: int
          Berth:
            berthId: BerthId
            depth?: double
            grade: Grade
            note?: { type: string, alias: [remark], doc: Free text. }
        """);

    public static readonly SpecText Get = new("specs/get-berth.endpoint.yaml", """
        endpoint: GetBerth
        doc: Looks a berth up.
        request: GET /berths/{harborId}
        action: get
        path: { harborId: int }
        query: { berthId: BerthId, day?: date, hour?: int, pilot: client }
        returns: Berth
        idempotent: true
        errors: { 9: { name: Flooded } }
        """);

    public static readonly SpecText Search = new("specs/search-berths.endpoint.yaml", """
        endpoint: SearchBerths
        request: POST /berths
        action: search
        query: [pilot, ship]
        body:
          filter: Filter
          slice?: Slice
          text?: string
          from?: date
          to?: date
        returns: Berth[]
        """);

    public static readonly SpecText Move = new("specs/move.endpoint.yaml", """
        endpoint: MoveShip
        request: POST /moves
        body: BerthId
        returns: none
        """);

    public static readonly SpecText MoveAll = new("specs/move-all.endpoint.yaml", """
        endpoint: MoveShips
        request: PUT /moves
        body:
          berths: "BerthId[]"
        returns: none
        """);

    public static readonly SpecText StoreLog = new("specs/store-log.endpoint.yaml", """
        endpoint: StoreLog
        request: PUT /logs
        upload: text/plain
        compress: gzip
        returns: none
        """);

    public static readonly SpecText StoreNote = new("specs/store-note.endpoint.yaml", """
        endpoint: StoreNote
        request: PUT /notes
        upload: file
        returns: none
        """);

    public static readonly SpecText[] All = [Service, Get, Search, Move, MoveAll, StoreLog, StoreNote];

    public static readonly SpecText Lock = new(LockPath, Write(All));

    /// <summary>The lock of some specs, which must be without mistakes.</summary>
    public static string Write(params SpecText[] specs)
    {
        SpecCompilation compilation = SpecCompiler.Compile(specs);
        Assert.DoesNotContain(compilation.Diagnostics, diagnostic => diagnostic.Rule.Id[2] != '6');
        ApiModel api = Assert.Single(compilation.Apis);
        return LockFile.Write(LockFacts.Of(api.Service, api.Types, api.Endpoints, api.Tasks));
    }

    /// <summary>The service after an edit of one of its files, with the lock from before.</summary>
    /// <param name="at">A text of any file, with the marks of what a diagnostic must cover; empty where the edit has them.</param>
    public static SpecText[] Edit(SpecText file, string old, string now, string at = "")
    {
        Assert.Equal(2, file.Text.Split(old).Length);
        string unmarked = at.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        IEnumerable<SpecText> edited = All.Select(spec => spec == file ? spec with { Text = spec.Text.Replace(old, now, StringComparison.Ordinal) } : spec);
        return
        [
            .. at.Length == 0 ? edited : edited.Select(spec => spec with { Text = spec.Text.Replace(unmarked, at, StringComparison.Ordinal) }),
            Lock,
        ];
    }
}
