using FsCheck.Fluent;

namespace Matching.Solver.Tests.Programs;

/// <summary>Linear relaxations prove themselves: values that meet every row and duals that are worth as much cannot both be wrong.</summary>
public sealed class PartitionProgramTests
{
    private const double Close = 1e-5;

    // No plan of the columns drawn costs so much: duals worth more prove that there is none.
    private const double MoreThanAnything = 10_000;
    private const long Plenty = 1_000_000;

    private static readonly RunClock Clock = new(new SolveOptions(), CancellationToken.None);

    [Fact]
    public void Solve_AnyColumnsForbiddenAllowedAndCut_GivesTheBestEachTime() => new RandomCases(400).Check(Arb.From(Gen.Choose(0, int.MaxValue - 1)), (seed, tally) =>
    {
        var random = new Random(seed);
        var drawn = new Drawn(random, rows: random.Next(3, 14), alwaysFits: seed % 3 > 0);
        var program = new PartitionProgram(drawn.Rows);
        drawn.Columns.ForEach(column => program.AddColumn(column.Cost, [.. column.Rows]));
        for (int round = 0; round < 5; round++)
        {
            ProgramOutcome outcome = program.Solve(Plenty, Plenty * 1000, MoreThanAnything, Clock);
            tally.Note("infeasible", outcome == ProgramOutcome.Infeasible);
            if (outcome == ProgramOutcome.Solved)
            {
                tally.Note("in parts", drawn.IsOptimal(program) > 0);
            }
            else
            {
                outcome.ShouldBe(ProgramOutcome.Infeasible);
                drawn.Worth(program).ShouldBeGreaterThan(MoreThanAnything - Close);
            }

            if (round == 1)
            {
                int[] members = [.. Enumerable.Range(0, drawn.Columns.Count).Where(_ => random.Next(3) == 0)];
                program.AddCut(members).ShouldBe(drawn.AddCut(members));
            }
            else
            {
                int column = random.Next(drawn.Columns.Count);
                drawn.Columns[column].IsOpen ^= true;
                program.Allow(column, drawn.Columns[column].IsOpen);
            }
        }
    }).ShouldHave("in parts", 1.0 / 20).ShouldHave("infeasible", 1.0 / 50);

    [Fact]
    public void Solve_FewPivots_GivesDualsThatHold() => new RandomCases(200).Check(Arb.From(Gen.Choose(0, int.MaxValue - 1)), (seed, tally) =>
    {
        var drawn = new Drawn(new Random(seed), rows: 12, alwaysFits: true);
        var (few, whole) = (new PartitionProgram(drawn.Rows), new PartitionProgram(drawn.Rows));
        foreach (Column column in drawn.Columns)
        {
            few.AddColumn(column.Cost, [.. column.Rows]).ShouldBe(whole.AddColumn(column.Cost, [.. column.Rows]));
        }

        tally.Note("unfinished", few.Solve(3, Plenty, double.MaxValue, Clock) == ProgramOutcome.Unfinished);
        whole.Solve(Plenty, Plenty * 1000, double.MaxValue, Clock).ShouldBe(ProgramOutcome.Solved);

        drawn.Worth(few).ShouldBeLessThanOrEqualTo(drawn.Worth(whole) + Close);
    }).ShouldHave("unfinished", 1.0 / 2);

    /// <summary>Columns over rows that are to be met once each; with a dear one for each row alone, something always fits.</summary>
    private sealed class Drawn
    {
        private const double Dear = 50;

        private readonly int firstRow;

        public Drawn(Random random, int rows, bool alwaysFits)
        {
            (Rows, firstRow) = (rows, rows);
            Columns.AddRange(Enumerable.Range(0, alwaysFits ? rows : 1).Select(row => new Column(Dear, [row])));
            for (int more = 0; more < rows * (alwaysFits ? 4 : 2); more++)
            {
                Columns.Add(new Column(random.Next(0, 40), [.. Enumerable.Range(0, rows).Where(_ => random.Next(rows) < 3)]));
            }

            Columns.RemoveAll(column => column.Rows.Count == 0);
        }

        public int Rows { get; }

        public List<Column> Columns { get; } = [];

        private int RowCount { get; set; }

        public int AddCut(int[] members)
        {
            int row = firstRow + RowCount++;
            foreach (int member in members)
            {
                Columns[member].Rows.Add(row);
            }

            Columns.Add(new Column(0, [row]));
            return row;
        }

        /// <summary>How many columns are used in part.</summary>
        public int IsOptimal(PartitionProgram program)
        {
            double cost = 0;
            var met = new double[Rows + RowCount];
            int parts = 0;
            for (int column = 0; column < Columns.Count; column++)
            {
                double value = program.Value(column);
                (Columns[column].IsOpen || value < Close).ShouldBeTrue();
                cost += value * Columns[column].Cost;
                parts += value is > Close and < 1 - Close ? 1 : 0;
                Columns[column].Rows.ForEach(row => met[row] += value);
            }

            met.ShouldAllBe(times => Math.Abs(times - 1) < Close);
            Worth(program).ShouldBe(cost, program.Margin + Close);
            return parts;
        }

        /// <summary>What the duals prove: nothing that meets every row costs less.</summary>
        public double Worth(PartitionProgram program) => Enumerable.Range(0, Rows + RowCount).Sum(program.Dual)
            + Columns.Where(column => column.IsOpen).Sum(column => Math.Min(0, column.Cost - column.Rows.Sum(program.Dual)));
    }

    private sealed class Column(double cost, List<int> rows)
    {
        public double Cost => cost;

        public List<int> Rows => rows;

        public bool IsOpen { get; set; } = true;
    }
}
