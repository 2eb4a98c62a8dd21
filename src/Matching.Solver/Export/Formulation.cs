using System.Globalization;

namespace Matching.Solver;

/// <summary>Says a model as an integer program: who goes where, then what holds in each bin, then what holds across bins.</summary>
internal sealed class Formulation
{
    private const int FirstArcColumn = IntegerProgram.One + 1;

    private readonly int[] leftOutColumn;

    private Formulation(AssignmentModel model, ExportOptions options)
    {
        Model = model;
        Program = new IntegerProgram(options.Level + 1);
        ArcsOfBin = BinArcs.Of(model);
        leftOutColumn = new int[model.ItemCount];
    }

    public AssignmentModel Model { get; }

    public IntegerProgram Program { get; }

    /// <summary>Arcs by bin, with the item of each.</summary>
    public BinArcs ArcsOfBin { get; }

    public static IntegerProgram Of(AssignmentModel model, ExportOptions options)
    {
        var formulation = new Formulation(model, options);
        formulation.AddComments(options);
        formulation.AddItems();
        var conflicts = new ConflictRows(formulation);
        var places = new PlaceRows(formulation);
        var company = new CompanyRows(formulation);
        for (int bin = 0; bin < model.BinCount; bin++)
        {
            places.Add(bin);
            conflicts.Add(bin);
            company.Add(bin);
        }

        company.AddListedPairs();
        TogetherRows.Add(formulation);
        formulation.AddLimits();
        formulation.HoldEarlierLevels(options);
        return formulation.Program.Faults.Count == 0 ? formulation.Program : throw new InvalidModelException(formulation.Program.Faults);
    }

    /// <summary>The column that says whether an arc is used.</summary>
    public static int ColumnOf(int arc) => FirstArcColumn + arc;

    /// <summary>The column that says whether an item is left out; below 0 when it may not be.</summary>
    public int LeftOutColumn(int item) => leftOutColumn[item];

    private void AddComments(ExportOptions options)
    {
        Comment($"{Model.ItemCount} items, {Model.BinCount} bins, {Model.ArcCount} arcs. Minimised: level {options.Level}, {Printable(Model.Levels[options.Level])}.");
        int unlisted = Model.HasUnlistedArcs.Count(true);
        Comment(unlisted == 0
            ? (FormattableString)$"All eligible bins of every item are listed."
            : $"{unlisted} items have eligible bins that are not listed. This file holds the listed arcs alone: its optimum is theirs.");
        for (int level = 0; level < options.Level; level++)
        {
            Comment($"level_{level}: {Printable(Model.Levels[level])}, at most {options.EarlierValues[level]}");
        }

        for (int limit = 0; limit < Model.LinearLimits.Count; limit++)
        {
            Comment($"limit_{limit}: {Printable(Model.LinearLimits[limit].Name)}");
        }
    }

    private void Comment(FormattableString text) => Program.Comments.Add(text.ToString(CultureInfo.InvariantCulture));

    /// <summary>A name on one line: a line break in it would end the comment.</summary>
    private static string Printable(string name) => string.Concat(name.Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter));

    private void AddItems()
    {
        Program.AddCost(IntegerProgram.One, Model.Offset);
        for (int item = 0; item < Model.ItemCount; item++)
        {
            for (int arc = Model.ArcStart[item]; arc < Model.ArcStart[item + 1]; arc++)
            {
                int column = Program.AddColumn(new ProgramName("x", item, Model.ArcBin[arc]), ColumnKind.Binary);
                Program.AddCost(column, Model.ArcCost(arc));
            }
        }

        for (int item = 0; item < Model.ItemCount; item++)
        {
            leftOutColumn[item] = -1;
            if (Model.MayBeLeftOut[item])
            {
                leftOutColumn[item] = Program.AddColumn(new ProgramName("out", item), ColumnKind.Binary);
                Program.AddCost(leftOutColumn[item], Model.LeaveOutCost(item));
                Program.Add(leftOutColumn[item], 1);
            }

            for (int arc = Model.ArcStart[item]; arc < Model.ArcStart[item + 1]; arc++)
            {
                Program.Add(ColumnOf(arc), 1);
            }

            Program.EndRow(new ProgramName("item", item), RowSense.Equal, 1);
        }
    }

    private void AddLimits()
    {
        for (int index = 0; index < Model.LinearLimits.Count; index++)
        {
            LinearLimit limit = Model.LinearLimits[index];
            for (int i = 0; i < limit.Arcs.Length; i++)
            {
                Program.Add(ColumnOf(limit.Arcs[i]), limit.ArcCoefficient[i]);
            }

            for (int i = 0; i < limit.Items.Length; i++)
            {
                // An item that may not be left out never counts as left out.
                if (leftOutColumn[limit.Items[i]] is >= 0 and int column)
                {
                    Program.Add(column, limit.LeaveOutCoefficient[i]);
                }
            }

            Program.EndRow(new ProgramName("limit", index), RowSense.AtMost, checked(limit.Maximum - limit.Constant));
        }
    }

    private void HoldEarlierLevels(ExportOptions options)
    {
        for (int level = 0; level < options.Level; level++)
        {
            for (int column = 0; column < Program.ColumnCount; column++)
            {
                Program.Add(column, Program.Cost(level, column));
            }

            Program.EndRow(new ProgramName("level", level), RowSense.AtMost, options.EarlierValues[level]);
        }
    }
}
