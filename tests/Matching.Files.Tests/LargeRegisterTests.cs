namespace Matching.Files.Tests;

/// <summary>Large registers, by work and not by time: what is allocated grows with the rows and no faster.</summary>
public sealed class LargeRegisterTests
{
    private const int Rows = 100_000;

    [Theory]
    [InlineData(RegisterFormat.Csv)]
    [InlineData(RegisterFormat.Xlsx)]
    [InlineData(RegisterFormat.Json)]
    public void Reading_a_hundred_thousand_rows_takes_so_much_a_row(RegisterFormat format)
    {
        using var folder = new TemporaryRegister();
        long few = BytesToRead(folder, format, Rows / 10, out _);
        long many = BytesToRead(folder, format, Rows, out int reports);

        // Ten times the rows; lists that double as they grow, and buffers of a fixed size, account for what it differs.
        many.ShouldBeLessThan(few * 13);
        reports.ShouldBeGreaterThanOrEqualTo(Rows / ReadingContext.Stride);
    }

    [Theory]
    [InlineData(RegisterFormat.Csv)]
    [InlineData(RegisterFormat.Xlsx)]
    [InlineData(RegisterFormat.Json)]
    public void Reading_stops_within_a_thousand_rows_when_it_is_told_to(RegisterFormat format)
    {
        using var folder = new TemporaryRegister();
        string path = Write(folder, format, 5000);
        using var stop = new CancellationTokenSource();
        var progress = new Counter(_ => stop.Cancel());

        Should.Throw<OperationCanceledException>(() => RegisterFiles.Read(path, null, progress, stop.Token));

        progress.Reports.ShouldBe(1);
    }

    private static long BytesToRead(TemporaryRegister folder, RegisterFormat format, int rows, out int reports)
    {
        string path = Write(folder, format, rows);
        var progress = new Counter(_ => { });
        long before = GC.GetAllocatedBytesForCurrentThread();

        RegisterReading reading = RegisterFiles.Read(path, null, progress);

        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        reading.Errors.ShouldBeEmpty();
        reading.Problem!.Declines.Count.ShouldBe(rows);
        reports = progress.Reports;
        return bytes;
    }

    private static string Write(TemporaryRegister folder, RegisterFormat format, int rows)
    {
        MatchingProblem problem = new MatchingProblemBuilder(new(2026, 11, 1))
            .AddProviders(new Provider { Id = new("council"), Kind = ProviderKind.NotForProfit })
            .AddHomes(Enumerable.Range(0, 100).Select(index => new FosterHome { Id = new($"h-{index}"), Provider = new("council"), Authority = new("W06000015"), Location = new(51.5, -3.2), Approval = new() { Places = 2 } }))
            .AddReferrals(Enumerable.Range(0, 1000).Select(index => new Referral { Child = new Child { Id = new($"c-{index}"), DateOfBirth = new(2015, 1, 1), Authority = new("W06000015"), HomeCommunity = new(51.5, -3.2) } }))
            .AddDeclines(Enumerable.Range(0, rows).Select(index => new Decline(new($"c-{index % 1000}"), new($"h-{index / 1000}"), new(2026, 10, 1))))
            .Build();
        string path = format == RegisterFormat.Csv ? folder.Path : folder[$"register.{format.ToString().ToLowerInvariant()}"];
        RegisterFiles.Write(path, problem, format, overwrite: true);
        return path;
    }

    /// <summary>Counts reports on the thread that makes them.</summary>
    private sealed class Counter(Action<ReadProgress> also) : IProgress<ReadProgress>
    {
        public int Reports { get; private set; }

        public void Report(ReadProgress value)
        {
            Reports++;
            also(value);
        }
    }
}
