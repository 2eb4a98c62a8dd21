using Matching.Benchmarks.External;

namespace Matching.Benchmarks.Tests.External;

public sealed class ExternalCommandTests : IDisposable
{
    private readonly MadeUpFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Run_FolderWithBestKnownValue_PrintsARowWithBothGaps()
    {
        folder.Write("gap/tiny", "1 1\n4\n1\n1\n");
        folder.Write("best-known.csv", "instance,sense,lower_bound,best_known,status\ngap/tiny,min,4,4,optimal\n");
        (int code, string output, string error) = Run("*");
        code.ShouldBe(0);
        error.ShouldBe("");
        string[] lines = output.Split('\n');
        lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).ShouldBe(
            ["instance", "best", "known", "value", "bound", "gap", "%", "to", "best", "%", "status", "seconds", "found", "proof"]);
        lines[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)[..7].ShouldBe(["gap/tiny", "4", "4", "4", "0.0000", "0.0000", "Optimal"]);
    }

    [Fact]
    public void Run_OnlyPattern_LeavesOthersOut()
    {
        folder.Write("gap/one", "1 1\n4\n1\n1\n");
        folder.Write("gap/two", "1 1\n4\n1\n1\n");
        Run("*two").Output.ShouldNotContain("one");
    }

    [Fact]
    public void Run_NothingFits_SaysSo()
    {
        (int code, _, string error) = Run("x*");
        code.ShouldBe(1);
        error.ShouldBe($"No instance in '{folder.Path}' fits 'x*'.{Environment.NewLine}");
    }

    [Fact]
    public void Run_BadFile_NamesItAndGoesOn()
    {
        string bad = folder.Write("gap/bad", "0 1\n");
        folder.Write("gap/good", "1 1\n4\n1\n1\n");
        (int code, string output, string error) = Run("*");
        code.ShouldBe(1);
        error.ShouldBe($"gap/bad: {bad}(1): the number of agents is '0' but must be a whole number from 1 to 100000.{Environment.NewLine}");
        output.ShouldContain("gap/good");
    }

    private (int Code, string Output, string Error) Run(string only)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        int code = ExternalCommand.Run(new DirectoryInfo(folder.Path), 5, only, 1, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
