using Matching.Solver;

namespace Matching.Compilation;

/// <summary>Pair classes of units: that of the child, or for children placed as one the combination of theirs.</summary>
internal sealed class UnitClasses
{
    private readonly int[] classOfUnit;
    private readonly List<int[]> membersOfClass = [];

    public UnitClasses(Units units, PairTerms pairs)
    {
        classOfUnit = new int[units.Members.Length];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int unit = 0; pairs.ClassCount > 0 && unit < classOfUnit.Length; unit++)
        {
            int[] classes = [.. units.Members[unit].Select(member => pairs.ClassOf(member.Child.Id)).Order()];
            string key = string.Join(',', classes);
            if (numbers.TryAdd(key, numbers.Count))
            {
                membersOfClass.Add(classes);
            }

            classOfUnit[unit] = numbers[key];
        }
    }

    /// <summary>The class of a unit; 0 when no rule uses classes.</summary>
    public int Of(int unit) => classOfUnit[unit];

    /// <summary>Declares the classes and what they cost each other.</summary>
    public void AddTo(AssignmentModelBuilder builder, PairTerms pairs, int levels)
    {
        int count = membersOfClass.Count;
        if (count == 0)
        {
            return;
        }

        var conflict = new bool[count * count];
        var cost = new long[count * count * levels];
        for (int a = 0; a < count; a++)
        {
            for (int b = 0; b < count; b++)
            {
                int cell = (a * count) + b;
                Span<long> sum = cost.AsSpan(cell * levels, levels);
                foreach (int first in membersOfClass[a])
                {
                    foreach (int second in membersOfClass[b])
                    {
                        conflict[cell] |= !pairs.OfClasses(first, second).AddTo(sum);
                    }
                }
            }
        }

        builder.SetClasses(count, conflict, cost);
    }
}
