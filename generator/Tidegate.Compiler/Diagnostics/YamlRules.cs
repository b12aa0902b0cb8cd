namespace Tidegate.Compiler.Diagnostics;

/// <summary>TG1xxx: the text of a spec file as YAML.</summary>
internal static class YamlRules
{
    public static readonly SpecRule WrongEncoding = Error(
        "TG1001", "Wrong encoding", "{0} stands here, which is not UTF-8: save the file as UTF-8");

    public static readonly SpecRule EmptyFile = Error(
        "TG1002", "Empty file", "The file is empty: write the service or the endpoint in it, or remove it");

    public static readonly SpecRule ForbiddenCharacter = Error(
        "TG1003", "Forbidden character", "{0} must not stand in the file as it is: remove it, or write {1} in double quotes");

    public static readonly SpecRule TabIndentation = Error(
        "TG1004", "Tab as indentation", "Lines are indented with spaces: replace the tab here and on the lines that follow");

    public static readonly SpecRule BadIndentation = Error(
        "TG1005", "Indentation fits no level", "The indentation fits nothing above it: align the line with the entries it belongs to, or put quotes around a text that goes on here");

    public static readonly SpecRule MissingColon = Error(
        "TG1006", "Key without a colon", "'{0}' is not an entry: {1}");

    public static readonly SpecRule MissingSpaceAfterColon = Error(
        "TG1007", "No space after the colon", "'{0}' is one text because no space follows its colon: write '{1}'");

    public static readonly SpecRule MissingKey = Error(
        "TG1008", "Colon without a key", "No key stands before this colon: write 'key: value', or put quotes around the text");

    public static readonly SpecRule KeyTooLong = Error(
        "TG1009", "Key too long", "A key stands on one line and has at most 1024 characters: shorten it");

    public static readonly SpecRule DuplicateKey = Error(
        "TG1010", "Duplicate key", "The key '{0}' stands twice in this mapping, first on line {1}: {2}");

    public static readonly SpecRule ComplexKey = Error(
        "TG1011", "Complex key", "A key is a plain or quoted text: write it as 'key: value'");

    public static readonly SpecRule MergeKey = Error(
        "TG1012", "Merge key", "Spec files have no merge keys: write the entries out, or put quotes around '<<'");

    public static readonly SpecRule Anchor = Error(
        "TG1013", "Anchor", "Spec files have no anchors: remove '{0}', or put quotes around the text");

    public static readonly SpecRule Alias = Error(
        "TG1014", "Alias", "Spec files have no aliases: write the value out, or put quotes around '{0}'");

    public static readonly SpecRule Tag = Error(
        "TG1015", "Tag", "Spec files have no tags: remove '{0}', or put quotes around the text");

    public static readonly SpecRule Directive = Error(
        "TG1016", "Directive", "Spec files have no directives: remove '{0}'");

    public static readonly SpecRule DocumentMarker = Error(
        "TG1017", "Second document", "A spec file is one document: remove '{0}', and move what follows into a file of its own");

    public static readonly SpecRule ReservedIndicator = Error(
        "TG1018", "Reserved first character", "A text cannot begin with '{0}': put quotes around it");

    public static readonly SpecRule ColonInText = Error(
        "TG1019", "Colon in a text", "A text with a colon and a space in it needs quotes: put entries on lines of their own, or in braces");

    public static readonly SpecRule UnclosedQuote = Error(
        "TG1020", "Quote not closed", "The text is never closed: add a {0}, or indent the lines that belong to it");

    public static readonly SpecRule InvalidEscape = Error(
        "TG1021", "Invalid escape", "'{0}' is no escape sequence: write a backslash as '\\\\', or use single quotes");

    public static readonly SpecRule UnclosedBracket = Error(
        "TG1022", "Bracket not closed", "'{0}' is never closed: add '{1}', or indent the lines that belong to it");

    public static readonly SpecRule StrayBracket = Error(
        "TG1023", "Bracket without partner", "'{0}' closes nothing: remove it, or put quotes around the text");

    public static readonly SpecRule MissingComma = Error(
        "TG1024", "Missing comma", "No comma stands before this: separate the entries with ','");

    public static readonly SpecRule NothingBeforeComma = Error(
        "TG1025", "Nothing before the comma", "Nothing stands before this comma: remove it, or write the entry");

    public static readonly SpecRule PairInSequence = Error(
        "TG1026", "Pair in a list", "A list has no keys: put braces around the pair, or quotes around a text");

    public static readonly SpecRule UnexpectedText = Error(
        "TG1027", "Text after the value", "The value has ended before this: {0}");

    public static readonly SpecRule BlockScalarHeader = Error(
        "TG1028", "Invalid block text header", "After '{0}' only '+' or '-', a digit from 1 to 9 and a comment may stand: begin the text on the next line");

    public static readonly SpecRule SpacesBeforeBlockText = Error(
        "TG1029", "Spaces before a block text", "Readers differ in what spaces on a blank line before a block text mean: remove them");

    public static readonly SpecRule ListOnKeyLine = Error(
        "TG1030", "List on the line of its key", "A list with dashes begins on a line of its own: move it there, or write it in '[ ]'");

    public static readonly SpecRule CommentWithoutSpace = Error(
        "TG1031", "No space before the comment", "A comment needs a space before its '#': add one, or put quotes around the text");

    public static readonly SpecRule MissingDash = Error(
        "TG1032", "List item without a dash", "The lines around this are list items: begin it with '- ', or indent it further");

    public static readonly SpecRule DashInMapping = Error(
        "TG1033", "List item among entries", "The lines around this are 'key: value' entries: give the list a key, or indent it under one");

    public static readonly SpecRule DashInFlow = Error(
        "TG1034", "Dash in brackets", "Between brackets entries are separated by ',': remove the dash, or put quotes around the text");

    public static readonly SpecRule FlowIndentation = Error(
        "TG1035", "Bracketed lines not indented", "The lines between '{0}' and its '{1}' are indented further than the entry they belong to: indent this line");

    public static readonly SpecRule TooDeep = Error(
        "TG1036", "Nested too deeply", "Values are nested at most {0} levels deep: flatten what stands here");

    public static readonly SpecRule TooManyMistakes = Error(
        "TG1037", "Too many mistakes", "The file has more than {0} mistakes; the rest of it was not read");

    public static readonly SpecRule BlockTextWithoutKey = Error(
        "TG1038", "Block text without a key", "The file begins with a text: write a key before the '{0}'");

    public static readonly SpecRule LookAlike = Error(
        "TG1039", "Character that only looks right", "{0} {1}");

    public static readonly SpecRule ForeignMark = Error(
        "TG1040", "Mark of another language", "{0}");

    public static readonly SpecRule BlockNotIndented = Error(
        "TG1041", "Block that is not indented", "This belongs to '{0}' above: indent the whole block further than '{0}'");

    private static SpecRule Error(string id, string title, string message) => new(id, SpecSeverity.Error, title, message);
}
