using System.Globalization;
using System.Text;

namespace Tidegate.Compiler.Syntax;

/// <summary>Writes JSON values as compact JSON text.</summary>
internal static class JsonFormat
{
    public static string ToJson(this JsonValue value)
    {
        StringBuilder json = new();
        Append(json, value);
        return json.ToString();
    }

    private static void Append(StringBuilder json, JsonValue value)
    {
        switch (value)
        {
            case JsonObject { Properties: var properties }:
                json.Append('{');
                for (int i = 0; i < properties.Count; i++)
                {
                    AppendSeparator(json, i);
                    AppendString(json, properties[i].Name.Text);
                    json.Append(':');
                    Append(json, properties[i].Value);
                }

                json.Append('}');
                break;
            case JsonArray { Items: var items }:
                json.Append('[');
                for (int i = 0; i < items.Count; i++)
                {
                    AppendSeparator(json, i);
                    Append(json, items[i]);
                }

                json.Append(']');
                break;
            case JsonString text:
                AppendString(json, text.Value);
                break;
            case JsonNumber number:
                json.Append(number.Text);
                break;
            case JsonBoolean boolean:
                json.Append(boolean.Value ? "true" : "false");
                break;
            default:
                json.Append("null");
                break;
        }
    }

    private static void AppendSeparator(StringBuilder json, int index)
    {
        if (index > 0)
        {
            json.Append(',');
        }
    }

    private static void AppendString(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (char c in text)
        {
            switch (c)
            {
                case '"':
                    json.Append("\\\"");
                    break;
                case '\\':
                    json.Append("\\\\");
                    break;
                case '\n':
                    json.Append("\\n");
                    break;
                case '\r':
                    json.Append("\\r");
                    break;
                case '\t':
                    json.Append("\\t");
                    break;
                case < ' ':
                case >= '\uD800' and <= '\uDFFF':
                    // Surrogates are escaped, so that an unpaired one still yields valid UTF-8.
                    json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    json.Append(c);
                    break;
            }
        }

        json.Append('"');
    }
}
