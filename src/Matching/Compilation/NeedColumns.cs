namespace Matching.Compilation;

/// <summary>Children's needs as numbers, and what they count, for rules that count need by need. Immutable.</summary>
internal sealed class NeedColumns
{
    private const int Answers = 3;

    private readonly HomeAnswers answers;
    private readonly int[][] needsOfReferral;
    private readonly int[] capabilityOfNeed;
    private readonly double[][] amounts;

    public NeedColumns(MatchingProblem problem, IReadOnlyList<WeightedRule> rules, HomeAnswers answers)
    {
        this.answers = answers;
        Rules = rules;
        var numbers = new Dictionary<Need, int>();
        needsOfReferral = [.. problem.Referrals.Select(referral => Numbers(referral.Child.Needs, numbers))];
        var needs = new Need[numbers.Count];
        foreach ((Need need, int number) in numbers)
        {
            needs[number] = need;
        }

        capabilityOfNeed = Array.ConvertAll(needs, need => answers.Number(need.Capability));
        amounts = [.. rules.Select(rule => Amounts((NeedRule)rule.Rule, needs))];
    }

    public IReadOnlyList<WeightedRule> Rules { get; }

    /// <summary>Takes away the homes whose answers break a rule that must hold.</summary>
    public void Bar(int rule, int referral, Span<ulong> open)
    {
        foreach (int need in needsOfReferral[referral])
        {
            for (int answer = 0; answer < Answers; answer++)
            {
                if (amounts[rule][(need * Answers) + answer] != 0)
                {
                    HomeBits.TakeAway(open, answers.Homes(capabilityOfNeed[need], (CapabilityAnswer)answer));
                }
            }
        }
    }

    /// <summary>Whether a rule counts anything anywhere for a child.</summary>
    public bool Concerns(int rule, int referral)
    {
        foreach (int need in needsOfReferral[referral])
        {
            if (amounts[rule].AsSpan(need * Answers, Answers).ContainsAnyExcept(0.0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a rule counts for a child in a home, added up in the order of the needs, as the rule does.</summary>
    public double Amount(int rule, int referral, int home)
    {
        double amount = 0;
        double[] ofRule = amounts[rule];
        foreach (int need in needsOfReferral[referral])
        {
            amount += ofRule[(need * Answers) + (int)answers.Of(home, capabilityOfNeed[need])];
        }

        return amount;
    }

    private static double[] Amounts(NeedRule rule, Need[] needs)
    {
        var amounts = new double[needs.Length * Answers];
        for (int cell = 0; cell < amounts.Length; cell++)
        {
            amounts[cell] = rule.Amount(needs[cell / Answers], (CapabilityAnswer)(cell % Answers));
        }

        return amounts;
    }

    private static int[] Numbers(IReadOnlyList<Need> needs, Dictionary<Need, int> numbers)
    {
        int[] found = needs.Count == 0 ? [] : new int[needs.Count];
        for (int index = 0; index < found.Length; index++)
        {
            if (!numbers.TryGetValue(needs[index], out found[index]))
            {
                found[index] = numbers.Count;
                numbers.Add(needs[index], numbers.Count);
            }
        }

        return found;
    }
}
