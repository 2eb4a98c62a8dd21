using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Matching.Benchmarks.Quality;

/// <summary>What one whole run reached; written as JSON for later comparison and as a short text for people.</summary>
internal sealed record QualityReport
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    public required string Scenario { get; init; }

    public required string Machine { get; init; }

    public required string Status { get; init; }

    public required string StopReason { get; init; }

    public required IReadOnlyList<QualityLevel> Levels { get; init; }

    /// <summary>Headline gap, a fraction; infinite without a plan.</summary>
    public required double Gap { get; init; }

    public required int Children { get; init; }

    public required int Referrals { get; init; }

    public required int Homes { get; init; }

    public required int Proposals { get; init; }

    public required int Unplaced { get; init; }

    public required int Moves { get; init; }

    public required int BrokenRules { get; init; }

    public required long Work { get; init; }

    /// <summary>Seconds by phase.</summary>
    public required IReadOnlyDictionary<string, double> Seconds { get; init; }

    public required IReadOnlyDictionary<string, long> Statistics { get; init; }

    public required long PeakMemoryMb { get; init; }

    /// <summary>Allocated from the problem to the result, without making the register, MB.</summary>
    public required long AllocatedMb { get; init; }

    public required IReadOnlyList<QualityPoint> Curve { get; init; }

    /// <summary>Seconds until the last level was the open one, or none was, with at most this gap; null when that was never so.</summary>
    /// <param name="gap">A fraction, 0 for proof.</param>
    public double? SecondsTo(double gap)
    {
        int reached = Curve.ToList().FindIndex(point => point.Level == Levels[^1].Name && point.Gap <= gap);
        return reached < 0 ? null : Curve[reached].Seconds;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static QualityReport Read(string path) => JsonSerializer.Deserialize<QualityReport>(File.ReadAllText(path), Json)!;

    public void Write(FileInfo file) => File.WriteAllText(file.FullName, JsonSerializer.Serialize(this, Json) + "\n");

    /// <summary>The short form for a terminal or a log.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Scenario}: {Referrals} referrals of {Children} children, {Homes} homes; {Machine}");
        text.AppendLine(CultureInfo.InvariantCulture, $"  {Status}, stopped by {StopReason}; gap {Gap * 100:0.000} %; {Proposals} proposals, {Unplaced} unplaced, {Moves} moves, {BrokenRules} broken rules");
        foreach (QualityLevel level in Levels)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {level.Name,-18} {level.Score,12} bound {level.Bound,12} gap {level.Gap * 100,7:0.000} %");
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"  seconds: {string.Join(", ", Seconds.Select(phase => string.Create(CultureInfo.InvariantCulture, $"{phase.Key} {phase.Value:0.00}")))}");
        text.AppendLine(CultureInfo.InvariantCulture, $"  peak memory {PeakMemoryMb} MB, allocated {AllocatedMb} MB in the match, work {Work}");
        text.AppendLine(CultureInfo.InvariantCulture, $"  {string.Join("; ", Milestones())}");
        return text.ToString();
    }

    /// <summary>Seconds to the first plan and to each gap on the last level.</summary>
    private IEnumerable<string> Milestones()
    {
        if (Curve.Count == 0)
        {
            yield break;
        }

        yield return string.Create(CultureInfo.InvariantCulture, $"first plan {Curve[0].Seconds:0.00} s");
        foreach (double gap in new[] { 0.05, 0.01, 0.005, 0.001, 0 })
        {
            string when = SecondsTo(gap) is { } seconds ? string.Create(CultureInfo.InvariantCulture, $"{seconds:0.00} s") : "not reached";
            yield return string.Create(CultureInfo.InvariantCulture, $"{gap * 100:0.0} % {when}");
        }
    }
}

/// <summary>Score, bound and gap of a level.</summary>
internal sealed record QualityLevel(string Name, long Score, long Bound, double Gap);

/// <summary>A point of the curve: the first open level's value and bound at a time.</summary>
internal sealed record QualityPoint(double Seconds, string Phase, long Unplaced, string Level, long Score, long Bound, double Gap);
