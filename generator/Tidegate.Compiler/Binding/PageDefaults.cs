using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding;

/// <summary>Checks that the page that is asked for where the caller names none is within the limits of the inputs that carry it.</summary>
internal static class PageDefaults
{
    /// <param name="place">Where a default outside is reported.</param>
    public static void Check(PageSteps steps, ServiceScope scope, SourceSpan place, DiagnosticBag diagnostics)
    {
        foreach ((ValueModel input, int value, string remedy) in DefaultsOf(steps, scope))
        {
            string text = value.ToString(CultureInfo.InvariantCulture);
            if (input.Limits?.ProblemOfText(new ScalarRef(ScalarKind.Int), text) is { } problem)
            {
                diagnostics.Report(LimitRules.DefaultOutside, place, input.WireName, text, problem, remedy);
            }
        }
    }

    private static IEnumerable<(ValueModel Input, int Value, string Remedy)> DefaultsOf(PageSteps steps, ServiceScope scope)
    {
        const string First = "write another 'first' under 'paging:', or correct the limit";
        const string Size = "write another 'defaultSize' under 'paging:', or correct the limit";
        switch (steps)
        {
            case NumberSteps numbers:
                return WhereOptional((numbers.Page, numbers.FirstPage, First), (numbers.Size, numbers.DefaultSize, Size));
            case OffsetSteps offsets:
                return WhereOptional((offsets.Offset, 0, "correct the limit, since a list begins at 0"), (offsets.Limit, offsets.DefaultSize, Size));
            case RecordSteps record:
                EquatableArray<MemberModel> members = ((RecordModel)scope.TypesByName()[record.TypeName]).Members;
                return [(members.Single(member => member.Name == record.PageName), record.FirstPage, First), (members.Single(member => member.Name == record.SizeName), record.DefaultSize, Size)];
            default:
                return [];
        }
    }

    /// <summary>An input that the caller must give has no default.</summary>
    private static IEnumerable<(ValueModel Input, int Value, string Remedy)> WhereOptional(params (BindingModel Input, int Value, string Remedy)[] defaults) =>
        defaults.Where(row => row.Input.IsOptional).Select(row => ((ValueModel)row.Input, row.Value, row.Remedy));
}
