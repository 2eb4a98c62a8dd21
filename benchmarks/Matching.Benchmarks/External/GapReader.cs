using Matching.Solver;

namespace Matching.Benchmarks.External;

/// <summary>Generalised assignment: each job to one agent at the least cost, within each agent's capacity; what a job needs depends on the agent.</summary>
/// <remarks>OR-Library's layout (Chu and Beasley 1997): <c>m n</c>, m rows of n costs, m rows of n loads, m capacities.</remarks>
internal static class GapReader
{
    private const int Most = 100_000;

    public static ExternalInstance Read(string path, string name)
    {
        var text = new InstanceText(path);
        int agents = text.Count("the number of agents", 1, Most);
        int jobs = text.Count("the number of jobs", 1, Most);
        long[][] cost = Rows(text, "cost", agents, jobs);
        long[][] load = Rows(text, "load", agents, jobs);
        long[] capacity = text.Wholes("capacity of agent", agents, AssignmentModel.CostLimit);
        text.End();

        var builder = new AssignmentModelBuilder(["cost"], loadCount: 1);
        for (int agent = 0; agent < agents; agent++)
        {
            builder.AddBin(jobs, loadLimits: [capacity[agent]]);
        }

        for (int job = 0; job < jobs; job++)
        {
            builder.AddItem(null);
            for (int agent = 0; agent < agents; agent++)
            {
                builder.AddArc(job, agent, [cost[agent][job]], [load[agent][job]]);
            }
        }

        return new ExternalInstance(name, builder.Build());
    }

    private static long[][] Rows(InstanceText text, string what, int agents, int jobs)
    {
        var rows = new long[agents][];
        for (int agent = 0; agent < agents; agent++)
        {
            rows[agent] = text.Wholes($"{what} at agent {agent + 1} of job", jobs, AssignmentModel.CostLimit);
        }

        return rows;
    }
}
