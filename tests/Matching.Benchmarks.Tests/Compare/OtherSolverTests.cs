namespace Matching.Benchmarks.Compare;

/// <summary>Reading the logs of other solvers.</summary>
public sealed class OtherSolverTests
{
    [Fact]
    public void Read_LogOfCbc_TakesPlansAndBounds()
    {
        GapCurve curve = Read(
            "Continuous objective value is 990 - 1.03 seconds",
            "Cbc0038I Pass  58: (31.38 seconds) suminf.    3.18681 (16) obj. 92348.4 iterations 0",
            "Cbc0012I Integer solution of 1100 found by feasibility pump after 0 iterations and 0 nodes (38.52 seconds)",
            "Cbc0010I After 100 nodes, 12 on your heap, 1004 best solution, best possible 994 (40.00 seconds)",
            "Cbc0005I Partial search - best objective 1000 (best possible 996), took 0 iterations and 0 nodes (38.53 seconds)");
        curve.FirstPlan.ShouldBe(3);
        curve.Reached(0.01).ShouldBe(4);
        curve.Reached(0.005).ShouldBe(5);
        curve.Reached(0.001).ShouldBeNull();
        curve.Proof.ShouldBeNull();
        (curve.Value, curve.Bound).ShouldBe((1000, 996));
    }

    [Fact]
    public void Read_CbcThatEndsItsSearch_IsProof()
    {
        GapCurve curve = Read(
            "Continuous objective value is 990 - 1.03 seconds",
            "Cbc0001I Search completed - best objective 1000, took 8 iterations and 0 nodes (0.02 seconds)");
        (curve.Value, curve.Bound, curve.Proof).ShouldBe((1000, 1000, 2));
        curve.Gap.ShouldBe(0);
    }

    [Fact]
    public void Read_LogOfGlpsol_TakesPlansBoundsAndProof()
    {
        GapCurve curve = Read(
            "+  6298: mip =     not found yet >=              -inf        (1; 0)",
            "+  7312: mip =     not found yet >=   9.900000000e+02        (25; 0)",
            "+  8717: >>>>>   1.100000000e+03 >=   9.900000000e+02  10.0% (79; 0)",
            "+  9484: mip =   1.100000000e+03 >=   1.095000000e+03   0.5% (96; 7)",
            "INTEGER OPTIMAL SOLUTION FOUND");
        curve.FirstPlan.ShouldBe(3);
        curve.Reached(0.005).ShouldBe(4);
        curve.Proof.ShouldBe(5);
        curve.Bound.ShouldBe(1100);
    }

    [Fact]
    public void Read_LogOfHighs_TakesPlansBoundsAndProof()
    {
        GapCurve curve = Read(
            "     Proc. InQueue |  Leaves   Expl. | BestBound       BestSol              Gap |   Cuts   InLp Confl. | LpIters     Time",
            " J       0       0         0   0.00%   -inf            241023             Large        0      0      0         0     2.3s",
            "         0       0         0   0.00%   114059.727592   241023            52.68%        0      0      2      2648     3.3s",
            " L       0       0         0   0.00%   115711.686812   116718             0.86%     1935    134     33      8607    39.7s",
            "  Status            Optimal");
        curve.FirstPlan.ShouldBe(2);
        curve.Reached(0.01).ShouldBe(4);
        curve.Proof.ShouldBe(5);
        curve.Value.ShouldBe(116718);
    }

    [Fact]
    public void OnThisMachine_EachSolver_IsFoundOrSaidToBeMissing()
    {
        (IReadOnlyList<OtherSolver> found, IReadOnlyList<string> missing) = OtherSolver.OnThisMachine();
        found.Select(solver => solver.Name).Concat(missing.Select(sentence => sentence.Split(':')[0])).ShouldBe(OtherSolver.Names, ignoreOrder: true);
    }

    [Fact]
    public void Read_HighsOutOfTime_IsNoProof() => Read("  Status            Time limit reached").Proof.ShouldBeNull();

    /// <summary>The first line arrives after one second, the next after two, and so on.</summary>
    private static GapCurve Read(params string[] lines)
    {
        var curve = new GapCurve();
        for (int line = 0; line < lines.Length; line++)
        {
            OtherSolver.Read(curve, lines[line], line + 1);
        }

        return curve;
    }
}
