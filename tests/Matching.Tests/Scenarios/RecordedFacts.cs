using System.Collections;
using System.Reflection;
using System.Text.Json;

namespace Matching.Tests.Scenarios;

/// <summary>Everything that a problem records, each fact by itself under a path that says what it is about: "Homes/h-1/Approval/Places". Found by reflection, so that a new property is among them at once.</summary>
internal static class RecordedFacts
{
    public static Dictionary<string, string> Of(MatchingProblem problem)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal) { ["AsOf"] = Text(problem.AsOf) };
        All("Providers", problem.Providers, provider => provider.Id.Value);
        All("Homes", problem.Homes, home => home.Id.Value);
        All("Referrals", problem.Referrals, referral => referral.Child.Id.Value);
        All("Residents", problem.Residents, resident => resident.Child.Id.Value);
        All("Children", problem.Referrals.Select(referral => referral.Child).Concat(problem.Residents.Select(resident => resident.Child)), child => child.Id.Value);
        All("SiblingGroups", problem.SiblingGroups, group => group.Id.Value);
        All("ImpactAssessments", problem.ImpactAssessments, impact => $"{impact.Child}>{impact.On}");
        All("Wishes", problem.Wishes, wish => $"{wish.Child}>{wish.GetType().Name}");
        All("Judgements", problem.Judgements, judgement => $"{judgement.Child}>{judgement.Home} {judgement.Kind}");
        All("Declines", problem.Declines, decline => $"{decline.Child}>{decline.Home}");
        All("SupplementaryApprovals", problem.SupplementaryApprovals, approval => $"{approval.Child}>{approval.Provider}");
        return facts;

        void All<T>(string name, IEnumerable<T> entities, Func<T, string> id)
            where T : class
        {
            foreach (T entity in entities)
            {
                string path = $"{name}/{id(entity)}";
                facts.Add($"{path}/Type", entity.GetType().Name);
                Add(facts, path, entity);
            }
        }
    }

    /// <summary>The paths of all facts that differ between two problems, one missing included, in order.</summary>
    public static string[] Between(MatchingProblem before, MatchingProblem after)
    {
        Dictionary<string, string> old = Of(before);
        Dictionary<string, string> edited = Of(after);
        return [.. old.Keys.Union(edited.Keys).Where(path => old.GetValueOrDefault(path) != edited.GetValueOrDefault(path)).Order(StringComparer.Ordinal)];
    }

    private static void Add(Dictionary<string, string> facts, string path, object entity)
    {
        foreach (PropertyInfo property in entity.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0))
        {
            object? value = property.GetValue(entity);
            string below = $"{path}/{property.Name}";
            switch (value)
            {
                case Child child:
                    facts.Add(below, child.Id.Value);
                    break;
                case IReadOnlyDictionary<Capability, bool> known:
                    facts.Add(below, string.Join(' ', known.Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal)));
                    break;
                case not null and not string and not IEnumerable when value.GetType().IsClass:
                    facts.Add(below, value.GetType().Name);
                    Add(facts, below, value);
                    break;
                default:
                    facts.Add(below, Text(value));
                    break;
            }
        }
    }

    private static string Text(object? value) => JsonSerializer.Serialize(value);
}
