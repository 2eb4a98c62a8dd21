namespace Matching.Compilation;

/// <summary>The places and capabilities that matter to a rule about facts, by referral, and what it costs where none does. Immutable.</summary>
internal sealed class FactColumn
{
    private readonly Ragged places = new();
    private readonly Ragged capabilities = new();
    private readonly long[] constant;

    public FactColumn(MatchingProblem problem, WeightedRule weighted, Roads roads, HomeAnswers answers)
    {
        Weighted = weighted;
        Level = (int)weighted.Rule.Level;
        constant = new long[problem.Referrals.Count];
        for (int index = 0; index < constant.Length; index++)
        {
            Referral referral = problem.Referrals[index];
            int placeCount = Rule.PlaceCount(problem, referral);
            for (int place = 0; place < placeCount; place++)
            {
                places.Add(roads.Place(Rule.PlaceAt(problem, referral, place), Rule.StartsAtPlace));
            }

            int capabilityCount = Rule.CapabilityCount(problem, referral);
            for (int capability = 0; capability < capabilityCount; capability++)
            {
                capabilities.Add(answers.Number(Rule.CapabilityAt(problem, referral, capability)));
            }

            places.EndRow();
            capabilities.EndRow();
            constant[index] = placeCount + capabilityCount == 0 ? Price(Rule.Judge(problem, referral, [], [])) : 0;
        }
    }

    public WeightedRule Weighted { get; }

    public FactRule Rule => (FactRule)Weighted.Rule;

    public int Level { get; }

    /// <summary>Places of a referral, as <see cref="Roads"/> numbers them.</summary>
    public ReadOnlySpan<int> PlacesOf(int referral) => places[referral];

    /// <summary>Capabilities of a referral, as <see cref="HomeAnswers"/> numbers them.</summary>
    public ReadOnlySpan<int> CapabilitiesOf(int referral) => capabilities[referral];

    /// <summary>What a referral costs in every home, if no fact matters; 0 otherwise.</summary>
    public long Constant(int referral) => constant[referral];

    /// <summary>The price of a finding.</summary>
    public long Price(Finding finding) => finding.Kind == FindingKind.Nothing ? 0 : Weighted.Price(finding.Amount);

    /// <summary>Rows of numbers, one after the other.</summary>
    private sealed class Ragged
    {
        private readonly List<int> start = [0];
        private readonly List<int> numbers = [];

        public ReadOnlySpan<int> this[int row] =>
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(numbers)[start[row]..start[row + 1]];

        public void Add(int number) => numbers.Add(number);

        public void EndRow() => start.Add(numbers.Count);
    }
}
