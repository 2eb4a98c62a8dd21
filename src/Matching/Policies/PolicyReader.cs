using System.Globalization;
using System.Text.Json;

namespace Matching;

/// <summary>Reads the text of a policy and collects every fault, so that whoever edits it sees all of them at once.</summary>
/// <remarks>It walks the text itself instead of letting the serialiser stop at the first value of a wrong kind.</remarks>
internal sealed class PolicyReader(IReadOnlyList<Rule> ownRules, double greatestWeight)
{
    private const string NameProperty = "name";
    private const string OnProperty = "on";
    private const string BasedOnProperty = "basedOn";
    private const string CommencementProperty = "commencementOfSections81ATo81D";
    private const string WishOrderProperty = "wishOrder";
    private const string RulesProperty = "rules";
    private const string IdProperty = "id";
    private const string WeightProperty = "weight";
    private const int LongestShown = 60;

    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly List<PolicyFault> faults = [];
    private readonly List<WeightedRule> rules = [];

    public IReadOnlyList<PolicyFault> Faults => faults;

    public string Name { get; private set; } = "";

    public DateOnly On { get; private set; }

    public StatutorySet? BasedOn { get; private set; }

    public WishOrder WishOrder { get; private set; }

    public IReadOnlyList<WeightedRule> Rules => rules;

    public void Read(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Options);
            ReadPolicy(document.RootElement);
        }
        catch (JsonException malformed)
        {
            faults.Add(new("Text", malformed.Message, "It must be JSON as written by ToJson, each property once."));
        }
    }

    private void ReadPolicy(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            faults.Add(new("Text", $"it is {Shown(root)}.", "It must be a JSON object with name, on, basedOn and rules."));
            return;
        }

        ReadName(Property(root, NameProperty));
        DateOnly? on = ReadDate("Date (on)", Property(root, OnProperty), isRequired: true);
        On = on ?? default;
        BasedOn = ReadSet(Property(root, BasedOnProperty), Property(root, CommencementProperty));
        ReadWishOrder(Property(root, WishOrderProperty));
        FindUnknown("Policy", root, NameProperty, OnProperty, BasedOnProperty, CommencementProperty, WishOrderProperty, RulesProperty);
        ReadRules(Property(root, RulesProperty), Known(on));
    }

    private void ReadName(JsonElement? element)
    {
        Name = element is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";
        if (string.IsNullOrWhiteSpace(Name))
        {
            faults.Add(new("Name", $"it is {Shown(element)}.", "It must be a text that is not blank."));
        }
    }

    private void ReadWishOrder(JsonElement? element)
    {
        if (element is null)
        {
            return;
        }

        WishOrder? order = element is { ValueKind: JsonValueKind.String } text
            ? text.GetString() switch { nameof(WishOrder.Sum) => WishOrder.Sum, nameof(WishOrder.WorstOffFirst) => WishOrder.WorstOffFirst, _ => null }
            : null;
        WishOrder = order ?? WishOrder.Sum;
        if (order is null)
        {
            faults.Add(new("Order of wishes (wishOrder)", $"it is {Shown(element)}.", "It must be \"Sum\" or \"WorstOffFirst\", or left out."));
        }
    }

    private DateOnly? ReadDate(string subject, JsonElement? element, bool isRequired)
    {
        if (!isRequired && element is null)
        {
            return null;
        }

        if (element is { ValueKind: JsonValueKind.String } text
            && DateOnly.TryParseExact(text.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            return date;
        }

        faults.Add(new(subject, $"it is {Shown(element)}.", "It must be a date such as \"2026-11-01\"."));
        return null;
    }

    private StatutorySet? ReadSet(JsonElement? set, JsonElement? commencement)
    {
        DateOnly? from = ReadDate("Commencement of ss.81A–81D", commencement, isRequired: false);
        string? name = set is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        if (set is not null && name is not (nameof(Country.Wales) or nameof(Country.England)))
        {
            faults.Add(new("Set (basedOn)", $"it is {Shown(set)}.", "It must be \"Wales\" or \"England\", or left out."));
            return null;
        }

        if (commencement is not null && name != nameof(Country.Wales))
        {
            faults.Add(new("Commencement of ss.81A–81D", $"it is {Shown(commencement)} in a policy that is not based on \"Wales\".", "It must be left out."));
        }

        return name switch
        {
            nameof(Country.Wales) => new(Country.Wales, from),
            nameof(Country.England) => new(Country.England),
            _ => null,
        };
    }

    /// <summary>The rules that may be named. Where the date is at fault they are those of the last set, so that other faults of ids are still found.</summary>
    private Dictionary<string, Rule> Known(DateOnly? on)
    {
        Dictionary<string, Rule> known = new(StringComparer.Ordinal);
        foreach (Rule rule in (BasedOn?.Rules(on ?? DateOnly.MaxValue) ?? []).Select(rule => rule.Rule).Concat(ownRules))
        {
            known[rule.Id] = rule;
        }

        return known;
    }

    private void ReadRules(JsonElement? element, Dictionary<string, Rule> known)
    {
        if (element is not { ValueKind: JsonValueKind.Array } list)
        {
            faults.Add(new("Rules", $"they are {Shown(element)}.", "They must be a list such as [{ \"id\": \"W-02\", \"weight\": 1 }]."));
            return;
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        int number = 0;
        foreach (JsonElement entry in list.EnumerateArray())
        {
            number++;
            string? id = entry.ValueKind == JsonValueKind.Object && Property(entry, IdProperty) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
            if (id is null)
            {
                faults.Add(new($"Rule number {number}", $"it is {Shown(entry)}.", "It must have an id, such as { \"id\": \"W-02\", \"weight\": 1 }."));
                continue;
            }

            ReadRule(entry, id, seen.Add(id), known);
        }
    }

    private void ReadRule(JsonElement entry, string id, bool isFirst, Dictionary<string, Rule> known)
    {
        string subject = $"Rule '{id}'";
        double? weight = ReadWeight(subject, Property(entry, WeightProperty));
        FindUnknown(subject, entry, IdProperty, WeightProperty);
        if (!isFirst)
        {
            faults.Add(new(subject, "it is named more than once.", "Name each rule once."));
        }
        else if (known.TryGetValue(id, out Rule? rule))
        {
            rules.Add(new(rule, weight ?? rule.DefaultWeight));
        }
        else
        {
            string where = BasedOn is null ? "the policy is based on no set" : $"the set {BasedOn.Country} does not have it on that date";
            string ids = known.Count == 0 ? "none" : string.Join(", ", known.Keys.Order(StringComparer.Ordinal));
            faults.Add(new(subject, $"{where}, and it is not among the rules supplied.", $"Known ids are: {ids}."));
        }
    }

    private double? ReadWeight(string subject, JsonElement? element)
    {
        if (element is null)
        {
            return null;
        }

        if (element is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out double weight) && weight >= 0 && weight <= greatestWeight)
        {
            return weight;
        }

        faults.Add(new(subject, $"the weight is {Shown(element)}.", "It must be a number from 0 to 1,000,000."));
        return null;
    }

    private void FindUnknown(string subject, JsonElement element, params ReadOnlySpan<string> known)
    {
        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (!known.Contains(property.Name))
            {
                faults.Add(new(subject, $"it has a property '{property.Name}'.", $"It may have: {string.Join(", ", known)}."));
            }
        }
    }

    /// <summary>A property; null when it is missing or null, which mean the same.</summary>
    private static JsonElement? Property(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string Shown(JsonElement? element)
    {
        string text = element is { } value ? value.GetRawText() : "missing";
        return text.Length <= LongestShown ? text : $"{text[..LongestShown]}…";
    }
}
