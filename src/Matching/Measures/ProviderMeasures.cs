namespace Matching;

/// <summary>With which kind of provider children have their homes.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="LocalAuthority">Children in homes of local authorities.</param>
/// <param name="NotForProfit">Children in homes of providers not for profit.</param>
/// <param name="ForProfit">Children in homes of providers for profit.</param>
public sealed record ProviderMeasures(int LocalAuthority, int NotForProfit, int ForProfit)
{
    internal static ProviderMeasures Of(PlanSnapshot snapshot)
    {
        int[] children = new int[(int)ProviderKind.ForProfit + 1];
        foreach (ChildState state in snapshot.Children)
        {
            if (state.Home is { } home)
            {
                children[(int)snapshot.Problem.ProviderOf(home).Kind]++;
            }
        }

        return new(children[(int)ProviderKind.LocalAuthority], children[(int)ProviderKind.NotForProfit], children[(int)ProviderKind.ForProfit]);
    }

    internal IEnumerable<Measure> Rows() =>
    [
        Measure.Count("provider-local-authority", "With a local authority", LocalAuthority),
        Measure.Count("provider-not-for-profit", "With a provider not for profit", NotForProfit),
        Measure.Count("provider-for-profit", "With a provider for profit", ForProfit),
    ];
}
