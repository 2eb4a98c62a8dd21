using System.Text.Json;
using Matching.Samples.Tests.Processes;

namespace Matching.Samples.Tests.Commissioner;

/// <summary>Why a child has no home proposed, what would have to change, and whether anybody was passed over.</summary>
public sealed class ExplainTests : IDisposable
{
    private readonly SmallRegister register = new();

    public void Dispose() => register.Dispose();

    [Fact]
    public async Task A_child_without_a_home_is_told_what_would_have_to_change_and_the_audit_that_nobody_was_passed_over()
    {
        register.Write("some.csv", "child,home", "c-1,h-1", "c-2,h-1");

        Finished run = (await register.Run("explain", "--data", ".", "--plan", "some.csv", "--unplaced", "--audit", "--out", "explained.json")).Succeeded();

        run.Output.ShouldContain("explained.json");
        run.Errors.ShouldBe("Explaining: 1 of 1 child\n");
        using var document = JsonDocument.Parse(File.ReadAllText(register.PathOf("explained.json")));
        document.RootElement.GetProperty("children")[0].GetProperty("child").GetString().ShouldBe("c-3");
        document.RootElement.GetProperty("audit").GetArrayLength().ShouldBeGreaterThanOrEqualTo(0);
    }

    [Fact]
    public async Task Another_home_is_set_against_the_one_of_the_plan_as_rank_does()
    {
        register.Write("some.csv", "child,home", "c-1,h-1", "c-2,h-1", "c-3,h-2");

        string told = (await register.Run("explain", "--data", ".", "--plan", "some.csv", "--child", "c-1", "--instead", "h-2")).Succeeded().Output;

        told.ShouldContain("Child 'c-1': home 'h-1' is proposed, and not home 'h-2'. People decide.\n");
        (await register.Run("explain", "--data", ".", "--plan", "some.csv", "--child", "c-1", "--instead", "h-9")).Errors
            .ShouldBe("--instead 'h-9' is not in this register. Name a home by the id that the register has.\n");
    }

    [Fact]
    public async Task Nothing_to_explain_and_two_things_at_once_are_refused()
    {
        register.Write("some.csv", "child,home", "c-1,h-1", "c-2,h-1");

        (await register.Run("explain", "--data", ".", "--plan", "some.csv")).Errors.ShouldContain("Say what to explain: --child ID, --all, --unplaced or --audit.");
        (await register.Run("explain", "--data", ".", "--plan", "some.csv", "--all", "--unplaced")).Errors.ShouldContain("Give one of --child ID, --all and --unplaced.");
        (await register.Run("explain", "--data", ".", "--plan", "some.csv", "--all", "--instead", "h-1")).Errors
            .ShouldBe("--instead HOME asks about one child and is printed: give one --child ID, and neither --audit nor --out.\n");
    }
}
