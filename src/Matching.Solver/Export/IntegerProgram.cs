using System.Globalization;

namespace Matching.Solver;

/// <summary>An integer program in flat lists: columns with costs by level, rows with their entries, comments for people.</summary>
/// <remarks>Built once, one row at a time, then only read. A number beyond ±2^53 is a fault, noted when it is added.</remarks>
internal sealed class IntegerProgram
{
    /// <summary>The greatest magnitude up to which double precision holds every integer.</summary>
    public const long Greatest = 1L << 53;

    private readonly List<ProgramName> columnNames = [];
    private readonly List<ColumnKind> columnKinds = [];
    private readonly List<long>[] costs;
    private readonly List<ProgramName> rowNames = [];
    private readonly List<RowSense> senses = [];
    private readonly List<long> rightSides = [];
    private readonly List<int> rowStarts = [0];
    private readonly List<int> entryColumns = [];
    private readonly List<long> entryValues = [];

    /// <summary>Begins a program whose last level is minimised; column 0 is fixed at 1.</summary>
    /// <param name="levels">Number of levels that cost anything here, at least 1.</param>
    public IntegerProgram(int levels)
    {
        costs = [.. Enumerable.Range(0, levels).Select(_ => new List<long>())];
        AddColumn(new ProgramName("one"), ColumnKind.FixedAtOne);
    }

    /// <summary>The column that is fixed at 1 and carries constants.</summary>
    public const int One = 0;

    /// <summary>Lines for people, written at the head of the file.</summary>
    public List<string> Comments { get; } = [];

    /// <summary>Numbers that no double precision number can be trusted with, in the order in which they were added.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Levels that cost anything here; the last is minimised.</summary>
    public int LevelCount => costs.Length;

    public int ColumnCount => columnNames.Count;

    public int RowCount => rowNames.Count;

    public int EntryCount => entryColumns.Count;

    /// <summary>Adds a column that costs nothing yet.</summary>
    public int AddColumn(ProgramName name, ColumnKind kind)
    {
        columnNames.Add(name);
        columnKinds.Add(kind);
        foreach (List<long> cost in costs)
        {
            cost.Add(0);
        }

        return columnNames.Count - 1;
    }

    /// <summary>Adds to what a column costs, by level; only the levels of this program count.</summary>
    public void AddCost(int column, ReadOnlySpan<long> cost, long times = 1)
    {
        for (int level = 0; level < costs.Length; level++)
        {
            AddCost(column, level, checked(cost[level] * times));
        }
    }

    /// <summary>Adds to what a column costs at one level.</summary>
    public void AddCost(int column, int level, long cost)
    {
        costs[level][column] = Within(checked(costs[level][column] + cost), columnNames[column], "Cost");
    }

    /// <summary>Whether a cost counts at any level of this program.</summary>
    public bool Counts(ReadOnlySpan<long> cost) => cost[..costs.Length].ContainsAnyExcept(0);

    /// <summary>Adds a coefficient to the row that is being made; no column twice, and nothing when it is 0.</summary>
    public void Add(int column, long coefficient)
    {
        if (coefficient != 0)
        {
            entryColumns.Add(column);
            entryValues.Add(coefficient);
        }
    }

    /// <summary>Ends the row that is being made. A row without entries is left out when it holds, and otherwise becomes one that nothing can keep.</summary>
    public void EndRow(ProgramName name, RowSense sense, long rightSide)
    {
        int start = rowStarts[^1];
        bool empty = start == entryColumns.Count;
        if (empty && (sense == RowSense.AtMost ? rightSide >= 0 : rightSide == 0))
        {
            return;
        }

        if (empty)
        {
            Add(One, 1);
            (sense, rightSide) = (RowSense.AtMost, -1);
        }

        for (int entry = start; entry < entryColumns.Count; entry++)
        {
            Within(entryValues[entry], name, "Coefficient");
        }

        rowNames.Add(name);
        senses.Add(sense);
        rightSides.Add(Within(rightSide, name, "Right-hand side"));
        rowStarts.Add(entryColumns.Count);
    }

    public ProgramName ColumnName(int column) => columnNames[column];

    public ColumnKind Kind(int column) => columnKinds[column];

    /// <summary>What a column costs at a level.</summary>
    public long Cost(int level, int column) => costs[level][column];

    /// <summary>What a column costs at the level that is minimised.</summary>
    public long Cost(int column) => costs[^1][column];

    public ProgramName RowName(int row) => rowNames[row];

    public RowSense Sense(int row) => senses[row];

    public long RightSide(int row) => rightSides[row];

    /// <summary>Entries of a row: from its first up to, and without, the next row's first.</summary>
    public int RowStart(int row) => rowStarts[row];

    public int EntryColumn(int entry) => entryColumns[entry];

    public long EntryValue(int entry) => entryValues[entry];

    private long Within(long value, ProgramName name, string what)
    {
        if (value is < -Greatest or > Greatest)
        {
            Faults.Add(string.Create(
                CultureInfo.InvariantCulture, $"{what} of '{name}': {value} is beyond ±2^53, where double precision skips integers. Use a larger unit."));
        }

        return value;
    }
}

/// <summary>What values a column may take.</summary>
internal enum ColumnKind : byte
{
    /// <summary>0 or 1.</summary>
    Binary,

    /// <summary>0 or more.</summary>
    Amount,

    /// <summary>From 0 to 1; costs and rows make it whole.</summary>
    Share,

    /// <summary>Always 1.</summary>
    FixedAtOne,
}

/// <summary>How a row compares with its right-hand side.</summary>
internal enum RowSense : byte
{
    AtMost,
    Equal,
}
