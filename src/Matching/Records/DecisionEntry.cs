using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Matching;

/// <summary>A decision in its place in a <see cref="DecisionLog"/>: which record it is about, and which entry comes before it.</summary>
/// <remarks>Immutable. Comes to be by <see cref="DecisionLog.Append"/>, or as it was read; <see cref="DecisionLog.Verify"/> says whether it is what it was.</remarks>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Previous">Hash of the entry before; <see cref="DecisionLog.NoEntry"/> for the first.</param>
/// <param name="Record">Hash of the <see cref="MatchingRecord"/> whose proposal was decided on.</param>
/// <param name="Decision">What people decided.</param>
/// <param name="Hash">SHA-256 of <see cref="ToText"/> in UTF-8, as it was written down.</param>
public sealed record DecisionEntry(int Number, string Previous, string Record, DecisionRecord Decision, string Hash)
{
    /// <summary>The text that is hashed: one JSON object without blanks, its members in this one order, texts escaped as little as JSON allows.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{{\"number\":{Number}");
        Add(text, "previous", Previous);
        Add(text, "record", Record);
        Add(text, "child", Decision.Child.Value);
        Add(text, "proposed", Decision.Proposed?.Value);
        Add(text, "outcome", OutcomeWord(Decision.Outcome));
        Add(text, "decided", Decision.Decided?.Value);
        Add(text, "by", Decision.By);
        Add(text, "on", Decision.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add(text, "why", Decision.Why);
        AddList(text, "alternativesSeen", Decision.AlternativesSeen.Select(home => home.Value));

        // Left out where there are none, so that what was written before there was such a member is still whole.
        if (Decision.RulesBroken.Count > 0)
        {
            AddList(text, "rulesBroken", Decision.RulesBroken);
        }

        return text.Append('}').ToString();
    }

    /// <summary>The hash that belongs to what the entry says; equal to <see cref="Hash"/> unless it was changed.</summary>
    public string WorkOutHash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToText())));

    internal static DecisionEntry Of(int number, string previous, string record, DecisionRecord decision)
    {
        var entry = new DecisionEntry(number, previous, record, decision, "");
        return entry with { Hash = entry.WorkOutHash() };
    }

    private static string OutcomeWord(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Accepted => "accepted",
        DecisionOutcome.Changed => "changed",
        _ => "rejected",
    };

    private static void Add(StringBuilder text, string name, string? value)
    {
        text.Append(",\"").Append(name).Append("\":");
        AddText(text, value);
    }

    private static void AddList(StringBuilder text, string name, IEnumerable<string> values)
    {
        text.Append(",\"").Append(name).Append("\":[");
        foreach ((int index, string value) in values.Index())
        {
            text.Append(index == 0 ? "" : ",");
            AddText(text, value);
        }

        text.Append(']');
    }

    // Only what JSON forbids in a text is escaped, so that there is one way to write each text and it stays the same with every library.
    private static void AddText(StringBuilder text, string? value)
    {
        if (value is null)
        {
            text.Append("null");
            return;
        }

        text.Append('"');
        foreach (char letter in value)
        {
            if (letter is '"' or '\\')
            {
                text.Append('\\').Append(letter);
            }
            else if (letter < ' ')
            {
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
            }
            else
            {
                text.Append(letter);
            }
        }

        text.Append('"');
    }
}
