using Matching.Benchmarks.External;
using Matching.Solver;

namespace Matching.Benchmarks.Tests.External;

public sealed class InstanceReaderTests : IDisposable
{
    private readonly MadeUpFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Gap_CostsAndLoadsByAgent_BecomeArcsWithLoads()
    {
        string path = folder.Write("gap/x", "2 3\n 4 5 6\n 7 8 9\n 1 2 3\n 3 2 1\n 3 4\n");
        GapReader.Read(path, "gap/x").Model.ToText().ShouldBe(
            """
            model: 3 items, 2 bins, 6 arcs, 0 groups, 1 loads, 0 classes
            level 0: cost
            item 0: size 1, may not be left out
              arc 0: bin 0, cost [4], loads [1]
              arc 1: bin 1, cost [7], loads [3]
            item 1: size 1, may not be left out
              arc 2: bin 0, cost [5], loads [2]
              arc 3: bin 1, cost [8], loads [2]
            item 2: size 1, may not be left out
              arc 4: bin 0, cost [6], loads [3]
              arc 5: bin 1, cost [9], loads [1]
            bin 0: places 3, load limits [3]
            bin 1: places 3, load limits [4]

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Gap_FileThatEndsEarly_NamesFileAndLine()
    {
        string path = folder.Write("x", "1 2\n4 5\n1 2\n");
        Fault(() => GapReader.Read(path, "x")).ShouldBe($"{path}(3): the file ends where capacity of agent 1 should be.");
    }

    [Fact]
    public void Gap_WordThatIsNoNumber_NamesFileAndLine()
    {
        string path = folder.Write("x", "1 2\n4 five\n1 2\n3\n");
        Fault(() => GapReader.Read(path, "x")).ShouldBe($"{path}(2): cost at agent 1 of job 2 is 'five' but must be a whole number from 0 to 1099511627776.");
    }

    [Fact]
    public void Gap_MoreNumbersThanAskedFor_NamesFileAndLine()
    {
        string path = folder.Write("x", "1 1\n4\n1\n3\n8\n");
        Fault(() => GapReader.Read(path, "x")).ShouldBe($"{path}(5): 1 more words than the sizes in the file ask for.");
    }

    [Fact]
    public void Lap_DenseAndSparse_AreToldApartByTheirLength()
    {
        AssignmentModel dense = LapReader.Read(folder.Write("dense", "2\n1 2\n3 4\n"), "dense").Model;
        AssignmentModel sparse = LapReader.Read(folder.Write("sparse", "2\n1 1 5\n2 1 6\n2 2 7\n"), "sparse").Model;
        dense.ArcCount.ShouldBe(4);
        sparse.ArcCount.ShouldBe(3);
        Value(sparse).ShouldBe(12);
        Value(dense).ShouldBe(5);
    }

    [Fact]
    public void Lap_PairGivenTwice_NamesFileAndLine()
    {
        string path = folder.Write("sparse", "3\n1 1 5\n1 1 6\n");
        Fault(() => LapReader.Read(path, "sparse")).ShouldBe($"{path}(3): item 1 in bin 1 is given twice.");
    }

    [Fact]
    public void Bppc_ConflictSaidOnce_HoldsBothWays()
    {
        string path = folder.Write("bppc/x", "3 10\n1 4 2\n2 4\n3 6\n");
        AssignmentModel model = BppcReader.Read(path, "bppc/x").Model;
        model.Pairs.ToArray().ShouldBe([new ItemPair(0, 1, true)]);
        model.BinCount.ShouldBe(2);
        Value(model).ShouldBe(2);
    }

    [Fact]
    public void Bppc_ItemOutOfOrder_NamesFileAndLine()
    {
        string path = folder.Write("x", "2 10\n2 4\n1 4\n");
        Fault(() => BppcReader.Read(path, "x")).ShouldBe($"{path}(2): item 2 stands where item 1 should.");
    }

    [Fact]
    public void Bppc_ConflictWithItself_NamesFileAndLine()
    {
        string path = folder.Write("x", "2 10\n1 4\n2 4 2\n");
        Fault(() => BppcReader.Read(path, "x")).ShouldBe($"{path}(3): item 2 is in conflict with itself.");
    }

    [Fact]
    public void Sscflp_CostsWithFractions_AreScaledToWholeNumbers()
    {
        string path = folder.Write("x", "2 2\n5 5\n7.50 0\n3 2\n1 2\n3 4.25\n");
        ExternalInstance instance = SscflpReader.Read(path, "x");
        instance.Scale.ShouldBe(100);
        instance.InOwnUnit(Value(instance.Model)).ShouldBe(6.25m);
        instance.Model.OpeningCost(0).ToArray().ShouldBe([750]);
    }

    [Fact]
    public void Refugee_ThreeLoads_LeavesOutWhomNobodyHasRoomFor()
    {
        ExternalInstance instance = RefugeeReader.Read(Refugee("1", "0,1,0"), "Y", "three", oneLoad: false);
        instance.Model.LoadCount.ShouldBe(3);
        instance.Model.BinCount.ShouldBe(2);
        instance.InOwnUnit(Value(instance.Model)).ShouldBe(0.75m);
    }

    [Fact]
    public void Refugee_OneLoad_AddsCapacitiesUp()
    {
        ExternalInstance instance = RefugeeReader.Read(Refugee("1", "1,0,0"), "Y", "one", oneLoad: true);
        instance.Model.LoadCount.ShouldBe(1);
        instance.InOwnUnit(Value(instance.Model)).ShouldBe(0.75m);
    }

    [Fact]
    public void Refugee_CompatibilityThatIsNeitherOneNorNought_NamesFileAndLine()
    {
        string path = Refugee("yes", "0,1,0");
        Fault(() => RefugeeReader.Read(path, "Y", "three", oneLoad: false))
            .ShouldBe($"{Path.Combine(path, "Y_Compatibility.csv")}(3): 'NY-NEW YORK CITY' is 'yes' but must be 0 or 1.");
    }

    private string Refugee(string compatible, string size)
    {
        folder.Write("Y_Employment_Weight.csv", "case number,CA-ONE,NY-NEW YORK CITY,FL-None\nA,0.5,0.75,NA\nB,0.25,0.5,NA\n");
        folder.Write("Y_Compatibility.csv", $"Case Num,CA-ONE,NY-NEW YORK CITY,FL-None\nA,1,1,NA\nB,0,{compatible},NA\n");
        folder.Write("Y_cap.csv", "affiliate,stated capacity,children,adults,seniors\nCA-One,,0,0,0\nNY-HIAS New York ,,0,1,0\n");
        folder.Write("Y_size.csv", $"case,children,adults,seniors\nA,0,1,0\nB,{size}\n");
        return folder.Path;
    }

    private static long Value(AssignmentModel model) =>
        new AssignmentSolver().Solve(model, new SolveOptions { WorkLimit = 1_000_000, Threads = 1 }).Levels[0].Value;

    private static string Fault(Action read) => Should.Throw<InvalidDataException>(read).Message;
}
