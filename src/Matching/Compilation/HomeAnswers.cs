namespace Matching.Compilation;

/// <summary>What homes have recorded about the capabilities that matter to anybody, home after home. Immutable but for <see cref="Number"/>, which comes first.</summary>
internal sealed class HomeAnswers(MatchingProblem problem)
{
    private const int Answers = 3;

    private readonly Dictionary<Capability, int> numbers = [];
    private CapabilityAnswer[] answers = [];
    private ulong[][] homesByAnswer = [];

    /// <summary>The number of a capability; the same for the same one.</summary>
    public int Number(Capability capability)
    {
        if (!numbers.TryGetValue(capability, out int number))
        {
            number = numbers.Count;
            numbers.Add(capability, number);
        }

        return number;
    }

    /// <summary>Reads the answers about all capabilities numbered so far.</summary>
    public void Read()
    {
        answers = new CapabilityAnswer[problem.Homes.Count * numbers.Count];
        homesByAnswer = new ulong[numbers.Count * Answers][];
        for (int index = 0; index < homesByAnswer.Length; index++)
        {
            homesByAnswer[index] = HomeBits.None(problem.Homes.Count);
        }

        for (int home = 0; home < problem.Homes.Count; home++)
        {
            Span<CapabilityAnswer> row = answers.AsSpan(home * numbers.Count, numbers.Count);
            foreach ((Capability capability, bool has) in problem.Homes[home].Capabilities)
            {
                if (numbers.TryGetValue(capability, out int number))
                {
                    row[number] = has ? CapabilityAnswer.Yes : CapabilityAnswer.No;
                }
            }

            for (int capability = 0; capability < row.Length; capability++)
            {
                HomeBits.Add(homesByAnswer[(capability * Answers) + (int)row[capability]], home);
            }
        }
    }

    /// <summary>A home's answer.</summary>
    public CapabilityAnswer Of(int home, int capability) => answers[(home * numbers.Count) + capability];

    /// <summary>All homes with an answer.</summary>
    public ReadOnlySpan<ulong> Homes(int capability, CapabilityAnswer answer) => homesByAnswer[(capability * Answers) + (int)answer];
}
