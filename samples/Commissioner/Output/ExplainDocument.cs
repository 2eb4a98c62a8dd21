using System.Text.Json;
using Matching;

namespace Commissioner.Output;

/// <summary>What explain writes as JSON: all that the text is made from, and the text.</summary>
internal static class ExplainDocument
{
    public static string Json(Explained explained)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            writer.WriteString("asOf", explained.Problem.AsOf.ToString("O"));
            writer.WriteString("policy", explained.Policy.Name);
            List(writer, "children", explained.Children, child => Write(writer, child));
            if (explained.Audit is { } audit)
            {
                List(writer, "audit", audit.Findings, finding => Write(writer, finding));
            }

            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter writer, ExplainedChild child)
    {
        writer.WriteString("child", child.Child.Value);
        List(writer, "broken", child.Broken, rule => Texts(writer, ("rule", rule.RuleId), ("words", rule.Words)));
        if (child.Explanation is { } explanation)
        {
            Write(writer, explanation);
        }

        if (child.Why is { } why)
        {
            Write(writer, why);
        }
    }

    private static void Write(Utf8JsonWriter writer, PlacementExplanation explanation)
    {
        writer.WriteString("home", explanation.Proposal?.Home.Value);
        writer.WriteString("presentHome", explanation.Proposal?.PresentHome?.Value);
        Score(writer, "share", explanation.Share);
        List(writer, "contributions", explanation.Contributions, one =>
        {
            Texts(writer, ("rule", one.RuleId), ("title", one.Title), ("level", one.Level.ToString()), ("unit", one.Unit), ("words", one.Words));
            writer.WriteNumber("amount", Math.Round(one.Amount, 3));
            writer.WriteNumber("price", one.Price);
            writer.WriteNumber("share", one.Share);
            Ids(writer, "with", one.With);
        });
        List(writer, "approvals", explanation.Proposal?.ApprovalsRequired ?? [], one => Texts(writer, ("rule", one.RuleId), ("task", one.Task), ("source", one.Source)));
        List(writer, "wishes", explanation.Wishes, one => Texts(writer, ("rule", one.RuleId), ("outcome", one.Outcome.ToString()), ("reason", one.Reason)));
        List(writer, "toCheck", explanation.ToCheck, one => Texts(writer, ("kind", one.Kind.ToString()), ("rule", one.RuleId), ("words", one.Words)));
        List(writer, "ruledOut", explanation.Unplaced?.RuledOut ?? [], one =>
        {
            Texts(writer, ("rule", one.RuleId), ("title", one.Title));
            writer.WriteNumber("homes", one.Homes);
            writer.WriteNumber("onlyThis", one.OnlyThis);
        });
    }

    private static void Write(Utf8JsonWriter writer, WhyUnplaced why)
    {
        Ids(writer, "together", why.Together);
        List(writer, "contested", why.Contested, home =>
        {
            writer.WriteString("home", home.Home.Value);
            Ids(writer, "proposedTo", home.ProposedTo);
            List(writer, "against", home.StoodAgainst, rule => Texts(writer, ("rule", rule.RuleId), ("title", rule.Title)));
            if (home.WithChild is { } with)
            {
                Score(writer, "difference", with.Difference);
                Ids(writer, "unplaced", with.Unplaced);
                Ids(writer, "placed", with.Placed);
                writer.WriteBoolean("isProven", with.IsProven);
            }
        });
        List(writer, "blocked", why.BlockedHomes, home =>
        {
            writer.WriteString("home", home.Home.Value);
            List(writer, "rules", home.Rules, rule => Texts(writer, ("rule", rule.RuleId), ("by", rule.By.ToString()), ("words", rule.Words)));
        });
        List(writer, "changes", why.ChangeSets, set =>
        {
            Texts(writer, ("home", set.Home.Value), ("proposedHome", set.ProposedHome?.Value));
            List(writer, "edits", set.Changes, change => Texts(writer, ("kind", change.Kind.ToString()), ("by", change.By.ToString()), ("words", change.Edit.Describe())));
            Score(writer, "difference", set.Difference);
            Ids(writer, "placedInstead", set.PlacedInstead);
            Ids(writer, "othersMoved", [.. set.OthersMoved.Select(other => other.Child)]);
            Ids(writer, "leftWithout", set.LeftWithout);
            Ids(writer, "movedOut", set.MovedOut);
            writer.WriteBoolean("harmsNobody", set.HarmsNobody);
            writer.WriteBoolean("isBestProven", set.IsBestProven);
            writer.WriteBoolean("isSmallestProven", set.IsSmallestProven);
        });
        writer.WriteBoolean("changesCut", why.ChangesCut);
    }

    private static void Write(Utf8JsonWriter writer, EnvyFinding finding)
    {
        Texts(writer, ("child", finding.Child.Value), ("other", finding.Other.Value), ("home", finding.Home.Value), ("reason", finding.Reason.ToString()));
        List(writer, "rules", finding.Rules, rule => Texts(writer, ("rule", rule.RuleId), ("title", rule.Title)));
        Score(writer, "difference", finding.Difference);
    }

    private static void List<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (T item in items)
        {
            writer.WriteStartObject();
            write(item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter writer, params (string Name, string? Value)[] texts)
    {
        foreach ((string name, string? value) in texts)
        {
            writer.WriteString(name, value);
        }
    }

    private static void Ids(Utf8JsonWriter writer, string name, IReadOnlyList<ChildId> children)
    {
        writer.WriteStartArray(name);
        foreach (ChildId child in children)
        {
            writer.WriteStringValue(child.Value);
        }

        writer.WriteEndArray();
    }

    private static void Score(Utf8JsonWriter writer, string name, PlanScore score)
    {
        writer.WriteStartObject(name);
        foreach (ObjectiveLevel level in Enum.GetValues<ObjectiveLevel>())
        {
            writer.WriteNumber(JsonNamingPolicy.CamelCase.ConvertName(level.ToString()), score[level]);
        }

        writer.WriteEndObject();
    }
}
