using Hosting;
using Matching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);

builder.Services.AddMatching(options =>
{
    options.Policy = MatchingPolicy.Wales(new DateOnly(2026, 11, 1));
    options.Match = new MatchOptions { WorkLimit = 5_000_000 };      // the same plan on every machine
});
builder.Services.AddMatching("without-cost", options =>               // a second matcher, with a policy of its own
    options.Policy = MatchingPolicy.Wales(new DateOnly(2026, 11, 1)).Without("W-28").WithName("Wales without cost"));

builder.Services.AddOpenTelemetry()
    .WithTracing(tracing => tracing.AddSource(MatchingTelemetry.Name).AddConsoleExporter())
    .WithMetrics(metrics => metrics.AddMeter(MatchingTelemetry.Name).AddConsoleExporter());

builder.Services.AddHostedService<MorningMatch>();

await builder.Build().RunAsync();
