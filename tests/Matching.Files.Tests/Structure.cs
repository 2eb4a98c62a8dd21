using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Matching.Files.Tests;

/// <summary>Everything that a problem holds as text, by its public properties, so that nothing that a format forgets can hide.</summary>
internal static class Structure
{
    /// <summary>The text; two problems with the same text hold the same.</summary>
    public static string Of(MatchingProblem problem)
    {
        var text = new StringBuilder();
        foreach (PropertyInfo property in typeof(MatchingProblem).GetProperties().Where(property => property.Name is not "Authorities" and not "Travel").OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            text.Append(property.Name).Append(" = ");
            Append(text, property.GetValue(problem));
            text.Append('\n');
        }

        return text.Append(problem.Travel is TravelMatrix matrix ? string.Join(", ", matrix.Entries) : "estimate").ToString();
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string or DateOnly or Enum or bool or int or double or decimal:
                text.Append(CultureInfo.InvariantCulture, $"<{value}>");
                break;
            case IDictionary pairs:
                text.Append('{').AppendJoin(", ", pairs.Keys.Cast<object>().Select(key => $"{key} {pairs[key]}").Order(StringComparer.Ordinal)).Append('}');
                break;
            case IEnumerable list:
                text.Append('[').AppendJoin(", ", list.Cast<object>().Select(Whole)).Append(']');
                break;
            default:
                AppendProperties(text, value);
                break;
        }
    }

    private static string Whole(object value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    private static void AppendProperties(StringBuilder text, object value)
    {
        text.Append(value.GetType().Name).Append('(');
        foreach (PropertyInfo property in value.GetType().GetProperties().Where(property => property.GetMethod is { IsStatic: false } && property.Name != "Miles").OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            text.Append(property.Name).Append(": ");
            object? held = property.GetValue(value);
            Append(text, held is IEnumerable<Need> needs ? needs.OrderBy(need => need.Strength).ToArray() : held);
            text.Append("; ");
        }

        text.Append(')');
    }
}
