namespace Matching.Compilation;

/// <summary>Numbers children by family, so that "all siblings of each other" becomes "all of one number".</summary>
/// <remarks>
/// A family is a connected component of the sibling groups when all its members are siblings of each other; otherwise each child takes the largest group it is in, so that no one
/// counts as a sibling who is not.
/// </remarks>
internal sealed class Families
{
    private readonly Dictionary<ChildId, int> familyOf = [];

    public Families(MatchingProblem problem)
    {
        int next = 0;
        var seen = new HashSet<ChildId>();
        foreach (SiblingGroup start in problem.SiblingGroups)
        {
            if (seen.Contains(start.Children[0]))
            {
                continue;
            }

            List<ChildId> component = Component(problem, start.Children[0], seen);
            if (component.TrueForAll(child => component.TrueForAll(other => child == other || problem.AreSiblings(child, other))))
            {
                component.ForEach(child => familyOf[child] = next);
                next++;
                continue;
            }

            var numbers = new Dictionary<SiblingGroupId, int>();
            foreach (ChildId child in component)
            {
                SiblingGroup largest = problem.GroupsOf(child).OrderByDescending(group => group.Children.Count).ThenBy(group => group.Id.Value, StringComparer.Ordinal).First();
                if (numbers.TryAdd(largest.Id, next))
                {
                    next++;
                }

                familyOf[child] = numbers[largest.Id];
            }
        }
    }

    /// <summary>A child's family; null without one.</summary>
    public int? Of(ChildId child) => familyOf.TryGetValue(child, out int family) ? family : null;

    /// <summary>The one family of several children; null when they are not all of one.</summary>
    public int? OfAll(IReadOnlyList<Child> children)
    {
        int? family = Of(children[0].Id);
        for (int i = 1; i < children.Count && family is not null; i++)
        {
            family = Of(children[i].Id) == family ? family : null;
        }

        return family;
    }

    private static List<ChildId> Component(MatchingProblem problem, ChildId start, HashSet<ChildId> seen)
    {
        var component = new List<ChildId>();
        var queue = new Queue<ChildId>([start]);
        seen.Add(start);
        while (queue.TryDequeue(out ChildId child))
        {
            component.Add(child);
            foreach (ChildId sibling in problem.GroupsOf(child).SelectMany(group => group.Children))
            {
                if (seen.Add(sibling))
                {
                    queue.Enqueue(sibling);
                }
            }
        }

        return component;
    }
}
