namespace Matching.Solver.Tests.Solving;

public sealed class SolveOptionsTests
{
    public static TheoryData<SolveOptions, string> OutOfRange => new()
    {
        { new() { TimeLimit = TimeSpan.Zero }, "TimeLimit must be above zero, or null for none. (Parameter 'TimeLimit')\nActual value was 00:00:00." },
        { new() { WorkLimit = 0 }, "WorkLimit must be above zero, or null for none. (Parameter 'WorkLimit')\nActual value was 0." },
        { new() { GapLimit = -0.5 }, "GapLimit must be a fraction of 0 or more. (Parameter 'GapLimit')\nActual value was -0.5." },
        { new() { GapLimit = double.NaN }, "GapLimit must be a fraction of 0 or more. (Parameter 'GapLimit')\nActual value was NaN." },
        { new() { Threads = -1 }, "Threads must be 1 or more, or 0 for one a processor. (Parameter 'Threads')\nActual value was -1." },
        { new() { Start = [] }, "Start must have a bin or null for each of the 1 items. (Parameter 'Start')\nActual value was 0." },
        { new() { Start = [null, null] }, "Start must have a bin or null for each of the 1 items. (Parameter 'Start')\nActual value was 2." },
    };

    [Theory]
    [MemberData(nameof(OutOfRange), DisableDiscoveryEnumeration = true)]
    public void Validate_OptionOutOfRange_SaysWhichAndWhatWouldBeRight(SolveOptions options, string message) =>
        Should.Throw<ArgumentOutOfRangeException>(() => options.Validate(OneItem())).Message.ReplaceLineEndings("\n").ShouldBe(message);

    [Fact]
    public void Validate_LeastOfEachOption_IsRight() =>
        Should.NotThrow(() => new SolveOptions { TimeLimit = TimeSpan.FromTicks(1), WorkLimit = 1, GapLimit = 0, Threads = 0, Start = [null] }.Validate(OneItem()));

    [Fact]
    public void Validate_NoModel_Throws() =>
        Should.Throw<ArgumentNullException>(() => new SolveOptions().Validate(null!)).ParamName.ShouldBe("model");

    private static AssignmentModel OneItem()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddItem([1]);
        return builder.Build();
    }
}
