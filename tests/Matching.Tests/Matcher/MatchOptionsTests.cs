using Matching.Solver;
using Microsoft.Extensions.Time.Testing;

namespace Matching.Tests.Matcher;

public sealed class MatchOptionsTests
{
    private readonly FakeTimeProvider time = new();

    [Fact]
    public void Left_PartOfTheLimits_IsTheShareWithoutWhatIsUsed()
    {
        var options = new MatchOptions { TimeLimit = TimeSpan.FromSeconds(10), WorkLimit = 1000, Seed = 7, Threads = 3, GapLimit = 0.1, Certify = true, TimeProvider = time };
        long started = time.GetTimestamp();
        time.Advance(TimeSpan.FromSeconds(2));

        options.Left(0.5, started, 100).ShouldBe(new SolveOptions { TimeLimit = TimeSpan.FromSeconds(3), WorkLimit = 400, Seed = 7, Threads = 3, TimeProvider = time });
    }

    [Fact]
    public void Left_MoreUsedThanTheShare_IsTheLeastThereIs()
    {
        var options = new MatchOptions { TimeLimit = TimeSpan.FromSeconds(10), WorkLimit = 1000, TimeProvider = time };
        long started = time.GetTimestamp();
        time.Advance(TimeSpan.FromSeconds(6));

        options.Left(0.5, started, 501).ShouldBe(new SolveOptions { TimeLimit = TimeSpan.FromMilliseconds(1), WorkLimit = 1, TimeProvider = time });
    }

    [Fact]
    public void Left_NoLimits_IsNoLimit() =>
        new MatchOptions { TimeProvider = time }.Left(0.5, time.GetTimestamp(), 100).ShouldBe(new SolveOptions { TimeProvider = time });

    [Fact]
    public void Left_AllOfTheGreatestLimits_IsAllThatIsLeft()
    {
        SolveOptions left = new MatchOptions { TimeLimit = TimeSpan.MaxValue, WorkLimit = long.MaxValue, TimeProvider = time }.Left(1, time.GetTimestamp(), 100);

        (left.TimeLimit, left.WorkLimit).ShouldBe((TimeSpan.MaxValue, long.MaxValue - 100));
    }
}
