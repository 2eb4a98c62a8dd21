namespace Matching.Solver.Tests.Certificates;

/// <summary>Trees of searched parts: those of the engine hold and leave nothing to trust; those that are wrong in one place are refused.</summary>
public sealed class SearchTreeTests
{
    private const int FewNodes = 12;

    private static readonly (AssignmentModel Model, SolutionCertificate Certificate) Right = FindOne();

    private readonly int level = Right.Certificate.Levels.ToList().FindLastIndex(proof => HasQuestion(proof));
    private readonly int part;
    private readonly SearchTree tree;
    private readonly int asking;

    public SearchTreeTests()
    {
        IReadOnlyList<SearchedPart> parts = Right.Certificate.Levels[level].Search!.Parts;
        part = parts.ToList().FindIndex(one => IsLarge(one.Tree));
        tree = parts[part].Tree!;
        asking = tree.Nodes.ToList().FindIndex(node => node is { Question: not null, Yes: > 0, No: > 0 });
    }

    [Fact]
    public void Verify_ATreeOfTheEngine_LeavesNothingToTrust()
    {
        CertificateVerification verification = CertificateVerifier.Verify(Right.Model, Right.Certificate);
        verification.Faults.Select(fault => fault.ToString()).ShouldBeEmpty();
        verification.Levels.ShouldAllBe(found => !found.RestsOnSearch && found.Readded == found.Claimed);
        verification.Levels[level].ByDuals.ShouldBeLessThan(verification.Levels[level].Readded);
    }

    // Found by the stress campaign: what is left of the part below the target has neither bin nor outside for its item.
    [Fact]
    public void Verify_APartWhoseItemHasNowhereToGo_Holds()
    {
        var builder = new AssignmentModelBuilder(["a", "b"]);
        builder.AddItem([524_287, 0]);
        builder.AddBin(1, openingCost: [524_287, 0]);
        builder.AddBin(1, openingCost: [524_288, 0]);
        builder.AddArc(0, 0, [-524_287, 0]);
        builder.AddArc(0, 1, [-524_287, 0]);
        AssignmentModel model = builder.Build();
        AssignmentSolution solution = new AssignmentSolver().Solve(model, new SolveOptions { Certify = true, WorkLimit = 20_000_000, Threads = 1 });

        CertificateVerifier.Verify(model, solution.Certificate!).Faults.Select(fault => fault.ToString()).ShouldBeEmpty();
    }

    [Fact]
    public void Verify_WithoutTheTree_RestsOnTheSearch()
    {
        CertificateVerification verification = CertificateVerifier.Verify(Right.Model, WithTree(null));
        verification.IsValid.ShouldBeTrue();
        verification.Levels[level].RestsOnSearch.ShouldBeTrue();
        verification.Levels[level].Readded.ShouldBeLessThan(verification.Levels[level].Claimed);
    }

    [Fact]
    public void Verify_AnAnswerWithoutItsNode_IsRefused()
    {
        Faults(WithNode(asking, node => node with { Yes = -1 })).ShouldBe([$"node {asking} has no node for the answer yes."]);
        Faults(WithNode(asking, node => node with { No = tree.Nodes.Count })).ShouldBe([$"node {asking} has no node for the answer no."]);
        Faults(WithNode(asking, node => node with { No = 0 })).ShouldBe([$"node {asking} has no node for the answer no."]);
    }

    [Fact]
    public void Verify_OneNodeForBothAnswers_IsRefused() => Faults(WithNode(asking, node => node with { No = node.Yes }))
        .ShouldBe([$"node {tree.Nodes[asking].Yes} comes twice, or more than {SearchTree.MostDepth} deep."]);

    [Fact]
    public void Verify_ALeafThatIsNotClosed_IsRefused() => Faults(WithNode(asking, node => node with { Question = null }))
        .ShouldHaveSingleItem().ShouldStartWith($"node {asking} asks nothing, and its duals give ");

    /// <summary>Each leaf in turn, its duals far below 0: some leaves still close by what their questions left, most do not.</summary>
    [Fact]
    public void Verify_LeavesWithOtherDuals_AreRefused()
    {
        int refused = 0;
        int[] leaves = [.. Enumerable.Range(0, tree.Nodes.Count).Where(node => tree.Nodes[node].Question is null)];
        foreach (int leaf in leaves)
        {
            string[] faults = Faults(WithNode(leaf, node => node with { Prices = [.. node.Prices.Select(prices => prices with { Duals = [.. prices.Duals.Select(_ => -(1L << 40))], Cuts = [] })] }));
            refused += faults.Length;
            faults.ShouldAllBe(fault => fault.StartsWith($"node {leaf} asks nothing, and its duals give ", StringComparison.Ordinal));
        }

        refused.ShouldBeGreaterThan(leaves.Length / 2);
    }

    [Fact]
    public void Verify_ATargetThatIsTooHigh_IsRefused()
    {
        SearchedPart claimed = Right.Certificate.Levels[level].Search!.Parts[part];

        // A tree may prove a little more than was asked of it, but never more than a plan of the part costs.
        string[] faults = [];
        for (Int128 above = 1; faults.Length == 0 && above < CompositeProblem.Never; above *= 2)
        {
            Int128 higher = claimed.Bound + above;
            faults = [.. Faults(WithPart(one => one with { Bound = higher, Tree = tree with { Target = higher } }))];
        }

        faults.ShouldHaveSingleItem().ShouldStartWith("node ");
    }

    [Fact]
    public void Verify_APartBoundAboveItsTree_IsRefused()
    {
        SearchedPart claimed = Right.Certificate.Levels[level].Search!.Parts[part];
        Faults(WithPart(one => one with { Bound = one.Bound + 1 })).ShouldBe([$"it proves {claimed.Bound}, not {claimed.Bound + 1}."]);
    }

    [Fact]
    public void Verify_FormsThatAreNone_AreRefused()
    {
        IReadOnlyList<int> items = Right.Certificate.Levels[level].Search!.Parts[part].Items;
        int[] four = [.. items.Take(4)];
        const string Wanted = "it must be of two or three different items of the part, or of two and a bin of it.";
        int bin = Right.Certificate.Levels[level].Search!.Parts[part].Bins[0];
        Faults(WithTree(tree with { Cuts = [new SearchCut(four, null)] })).ShouldBe([$"cut 0 is of items {string.Join(", ", four)}; {Wanted}"]);
        Faults(WithTree(tree with { Cuts = [new SearchCut(four[..3], bin)] })).ShouldBe([$"cut 0 is of items {string.Join(", ", four[..3])} and bin {bin}; {Wanted}"]);
        Faults(WithTree(tree with { Cuts = [new SearchCut(four[..2], SearchQuestion.Outside)] })).ShouldBe([$"cut 0 is of items {string.Join(", ", four[..2])} and bin -1; {Wanted}"]);
        Faults(WithTree(tree with { Nodes = [] })).ShouldBe(["it has no nodes."]);
        string prices = $"node {asking} must have a dual for each of {items.Count} items and prices of 0 or more for {tree.Cuts.Count} cuts at most.";
        Faults(WithNode(asking, node => node with { Prices = [new SearchPrices([], [])] })).ShouldBe([prices]);
        Faults(WithNode(asking, node => node with { Prices = [new SearchPrices(node.Prices[0].Duals, [-1])] })).ShouldBe([prices]);
        string question = $"the question of node {asking} must be about an item of the part, and either a bin or another item of the part.";
        Faults(WithNode(asking, node => node with { Question = new SearchQuestion(-1, 0, null) })).ShouldBe([question]);
        Faults(WithNode(asking, node => node with { Question = new SearchQuestion(items[0], 0, items[1]) })).ShouldBe([question]);
        Faults(WithNode(asking, node => node with { Question = new SearchQuestion(items[0], null, null) })).ShouldBe([question]);
    }

    [Fact]
    public void Json_ThereAndBack_KeepsTheTree() =>
        CertificateVerifier.Verify(Right.Model, SolutionCertificate.FromJson(Right.Certificate.ToJson())).Levels[level].RestsOnSearch.ShouldBeFalse();

    private static (AssignmentModel Model, SolutionCertificate Certificate) FindOne()
    {
        for (int seed = 15; ; seed++)
        {
            AssignmentModel model = FamilyModels.Build(new Random(seed), items: 16, bins: 9, mostPlaces: 3, density: 70);
            AssignmentSolution solution = new AssignmentSolver().Solve(model, new SolveOptions { Certify = true, WorkLimit = 60_000, Threads = 1 });
            if (solution.Certificate!.Levels.Any(HasQuestion))
            {
                return (model, solution.Certificate);
            }
        }
    }

    private static bool HasQuestion(LevelCertificate proof) =>
        proof.Search?.Parts.Any(part => IsLarge(part.Tree)) == true;

    // Its root asks, and enough leaves are closed by their duals and not by what their questions left.
    private static bool IsLarge(SearchTree? tree) => tree is { Nodes.Count: >= FewNodes } && tree.Nodes[0] is { Question: not null, Yes: > 0, No: > 0 };

    private SolutionCertificate WithNode(int index, Func<SearchNode, SearchNode> change) => WithTree(tree with { Nodes = [.. tree.Nodes.Select((node, at) => at == index ? change(node) : node)] });

    private SolutionCertificate WithTree(SearchTree? changed) => WithPart(one => one with { Tree = changed });

    private SolutionCertificate WithPart(Func<SearchedPart, SearchedPart> change) => CertificateForgery.With(Right.Certificate, level, proof =>
        proof with { Search = proof.Search! with { Parts = [.. proof.Search.Parts.Select((one, at) => at == part ? change(one) : one)] } });

    // What is said of the tree.
    private string[] Faults(SolutionCertificate wrong)
    {
        string start = $"Level {level}: the tree of part {part} does not hold: ";
        CertificateFault[] faults = [.. CertificateVerifier.Verify(Right.Model, wrong).Faults];
        faults.ShouldAllBe(fault => fault.Kind == CertificateFaultKind.Tree && fault.Level == level && fault.Index == part);
        faults.ShouldAllBe(fault => fault.ToString().StartsWith(start, StringComparison.Ordinal));
        return [.. faults.Select(fault => fault.ToString()[start.Length..])];
    }
}
