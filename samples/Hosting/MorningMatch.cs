using Matching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hosting;

/// <summary>Matches once when the host starts, by both matchers, prints what each proposes, and ends the host.</summary>
internal sealed class MorningMatch(
    IPlacementMatcher matcher, [FromKeyedServices("without-cost")] IPlacementMatcher withoutCost, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        MatchingProblem problem = Register.Build();
        foreach (IPlacementMatcher each in new[] { matcher, withoutCost })
        {
            // A match is work for a processor: it runs beside the host and ends with the best plan so far when the host stops.
            MatchingResult result = await Task.Run(() => each.Match(problem, cancellationToken: stoppingToken), CancellationToken.None);
            Console.WriteLine(result.Summary());
        }

        lifetime.StopApplication();
    }
}
