using Matching.Solver;

namespace Matching.Benchmarks.External;

/// <summary>Single-source capacitated facility location: which sites to open, and from which one each customer is served.</summary>
/// <remarks><c>m n</c>, m capacities, m opening costs, n demands, n rows of m costs of serving all of a customer's demand from each site.</remarks>
internal static class SscflpReader
{
    private const int Most = 100_000;

    public static ExternalInstance Read(string path, string name)
    {
        var text = new InstanceText(path);
        int sites = text.Count("the number of sites", 1, Most);
        int customers = text.Count("the number of customers", 1, Most);
        long[] capacity = text.Wholes("capacity of site", sites, AssignmentModel.CostLimit);
        decimal[] opening = text.Numbers("opening cost of site", sites);
        long[] demand = text.Wholes("demand of customer", customers, AssignmentModel.CostLimit);
        var cost = new decimal[customers][];
        for (int customer = 0; customer < customers; customer++)
        {
            cost[customer] = text.Numbers($"cost of customer {customer + 1} from site", sites);
        }

        text.End();
        long scale = DecimalScale.Of([.. opening, .. cost.SelectMany(row => row)]);
        var builder = new AssignmentModelBuilder(["cost"], loadCount: 1);
        for (int site = 0; site < sites; site++)
        {
            builder.AddBin(customers, openingCost: [(long)(opening[site] * scale)], loadLimits: [capacity[site]]);
        }

        for (int customer = 0; customer < customers; customer++)
        {
            builder.AddItem(null);
            for (int site = 0; site < sites; site++)
            {
                builder.AddArc(customer, site, [(long)(cost[customer][site] * scale)], [demand[customer]]);
            }
        }

        return new ExternalInstance(name, builder.Build(), scale);
    }
}
