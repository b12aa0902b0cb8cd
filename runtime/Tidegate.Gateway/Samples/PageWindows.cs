using System.Globalization;
using System.Linq;
using Tidegate.Compiler.Model;

namespace Tidegate.Gateway.Samples;

/// <summary>The stretch of a list that a page is.</summary>
internal readonly record struct PageWindow(long Skipped, int Size);

/// <summary>Finds out which stretch of the list a request asks for.</summary>
internal sealed class PageWindows
{
    private readonly PageSteps _steps;
    private readonly string _numberName;
    private readonly string _sizeName;

    private PageWindows(PageSteps steps, string numberName, string sizeName)
    {
        _steps = steps;
        _numberName = numberName;
        _sizeName = sizeName;
    }

    public static PageWindows Of(ApiModel api, PageSteps steps)
    {
        if (steps is not RecordSteps record)
        {
            return new PageWindows(steps, "", "");
        }

        RecordModel type = Record(api, record.TypeName);
        return new PageWindows(
            steps, type.Members.First(member => member.Name == record.PageName).WireName, type.Members.First(member => member.Name == record.SizeName).WireName);
    }

    public static RecordModel Record(ApiModel api, string name) => api.Types.OfType<RecordModel>().First(type => type.Name == name);

    /// <returns>Null when no page is asked for.</returns>
    public PageWindow? Asked(PageValues values) => _steps switch
    {
        RecordSteps record => Numbered(values.Of(record.Input, _numberName), values.Of(record.Input, _sizeName), record.FirstPage),
        NumberSteps number => Numbered(values.Of(number.Page), values.Of(number.Size), number.FirstPage),
        OffsetSteps offset when TryNumber(values.Of(offset.Offset), out int skipped) && TryNumber(values.Of(offset.Limit), out int size) => new PageWindow(skipped, size),
        _ => null,
    };

    private static PageWindow? Numbered(string? number, string? size, int firstPage) =>
        TryNumber(number, out int page) && TryNumber(size, out int items) ? new PageWindow(((long)page - firstPage) * items, items) : null;

    private static bool TryNumber(string? text, out int number) => int.TryParse(text, CultureInfo.InvariantCulture, out number);
}
