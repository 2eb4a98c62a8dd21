using System.Globalization;

namespace Matching.Solver;

/// <summary>Writes a model as text for people to read: one line for each part, only what is set. Not a format to be read back.</summary>
public static class ModelText
{
    /// <summary>The whole model as one string; for small models.</summary>
    /// <param name="model">The model.</param>
    /// <returns>The text, lines ended by a line feed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is null.</exception>
    public static string ToText(this AssignmentModel model)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        Write(model, writer);
        return writer.ToString();
    }

    /// <summary>Streams a model of any size.</summary>
    /// <param name="model">The model.</param>
    /// <param name="writer">Written to, lines ended by a line feed; neither flushed nor closed.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(AssignmentModel model, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(writer);
        Line(writer, $"model: {model.ItemCount} items, {model.BinCount} bins, {model.ArcCount} arcs, {model.GroupCount} groups, {model.LoadCount} loads, {model.ClassCount} classes");
        for (int level = 0; level < model.LevelCount; level++)
        {
            Line(writer, $"level {level}: {model.Levels[level]}{(model.Offset[level] == 0 ? "" : Text($", offset {model.Offset[level]}"))}");
        }

        for (int item = 0; item < model.ItemCount; item++)
        {
            WriteItem(model, item, writer);
        }

        for (int bin = 0; bin < model.BinCount; bin++)
        {
            WriteBin(model, bin, writer);
        }

        WriteClasses(model, writer);
        for (int pair = 0; pair < model.Pairs.Length; pair++)
        {
            ItemPair items = model.Pairs[pair];
            Line(writer, $"pair {items.First} and {items.Second}: {(items.Conflict ? "conflict" : "cost " + List(model.PairCost(pair)))}");
        }

        for (int set = 0; set < model.TogetherSetCount; set++)
        {
            string present = model.TogetherPresence(set).IsEmpty ? "" : $", present in bins {List(model.TogetherPresence(set))}";
            Line(writer, $"together set {set}: items {List(model.TogetherItems(set))}{present}, split {List(model.SplitCost(set))}");
        }

        foreach (LinearLimit limit in model.LinearLimits)
        {
            WriteLimit(model, limit, writer);
        }
    }

    private static void WriteItem(AssignmentModel model, int item, TextWriter writer)
    {
        string group = model.ItemGroup[item] < 0 ? "" : Text($", group {model.ItemGroup[item]}");
        string pairClass = model.ClassCount == 0 ? "" : Text($", class {model.ItemClass[item]}");
        string solo = model.ItemSolo[item] ? ", solo" : "";
        string leaveOut = model.MayBeLeftOut[item] ? ", leave out " + List(model.LeaveOutCost(item)) : ", may not be left out";
        string unlisted = model.HasUnlistedArcs[item] ? ", unlisted from " + List(model.UnlistedFloor(item)) : "";
        Line(writer, $"item {item}: size {model.ItemSize[item]}{group}{pairClass}{solo}{leaveOut}{unlisted}");
        for (int arc = model.ArcStart[item]; arc < model.ArcStart[item + 1]; arc++)
        {
            string loads = model.LoadCount == 0 ? "" : ", loads " + List(model.ArcLoad(arc));
            Line(writer, $"  arc {arc}: bin {model.ArcBin[arc]}, cost {List(model.ArcCost(arc))}{loads}{(model.ArcExempt[arc] ? ", exempt" : "")}");
        }
    }

    private static void WriteBin(AssignmentModel model, int bin, TextWriter writer)
    {
        string shared = model.BinSharedPlaces[bin] == model.BinPlaces[bin] ? "" : Text($", shared places {model.BinSharedPlaces[bin]}");
        string group = model.BinGroup[bin] switch
        {
            AssignmentModel.AnyGroup => "",
            AssignmentModel.NoGroup => ", no group",
            int only => Text($", only group {only}"),
        };
        string opening = model.OpeningCost(bin).ContainsAnyExcept(0) ? ", opening " + List(model.OpeningCost(bin)) : "";
        string loads = model.LoadCount == 0 ? "" : ", load limits " + List(model.LoadLimit(bin));
        Line(writer, $"bin {bin}: places {model.BinPlaces[bin]}{shared}{group}{opening}{loads}");
    }

    private static void WriteClasses(AssignmentModel model, TextWriter writer)
    {
        for (int a = 0; a < model.ClassCount; a++)
        {
            for (int b = a; b < model.ClassCount; b++)
            {
                if (model.ClassesConflict(a, b))
                {
                    Line(writer, $"classes {a} and {b}: conflict");
                }
                else if (model.ClassPairCost(a, b).ContainsAnyExcept(0))
                {
                    Line(writer, $"classes {a} and {b}: cost {List(model.ClassPairCost(a, b))}");
                }
            }
        }
    }

    private static void WriteLimit(AssignmentModel model, LinearLimit limit, TextWriter writer)
    {
        Line(writer, $"limit '{limit.Name}': at most {limit.Maximum}, constant {limit.Constant}");
        for (int i = 0; i < limit.Arcs.Length; i++)
        {
            int arc = limit.Arcs[i];
            Line(writer, $"  {limit.ArcCoefficient[i]} for item {ItemOf(model, arc)} in bin {model.ArcBin[arc]}");
        }

        for (int i = 0; i < limit.Items.Length; i++)
        {
            Line(writer, $"  {limit.LeaveOutCoefficient[i]} for item {limit.Items[i]} left out");
        }
    }

    /// <summary>The item whose run of arcs holds this one: the last item that starts at or before it.</summary>
    private static int ItemOf(AssignmentModel model, int arc)
    {
        int low = 0;
        int high = model.ItemCount - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = model.ArcStart[middle] <= arc ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private static string List(ReadOnlySpan<long> numbers)
    {
        string[] texts = new string[numbers.Length];
        for (int i = 0; i < numbers.Length; i++)
        {
            texts[i] = numbers[i] == long.MaxValue ? "unlimited" : numbers[i].ToString(CultureInfo.InvariantCulture);
        }

        return $"[{string.Join(' ', texts)}]";
    }

    private static string List(ReadOnlySpan<int> numbers)
    {
        var wide = new long[numbers.Length];
        for (int i = 0; i < numbers.Length; i++)
        {
            wide[i] = numbers[i];
        }

        return List(wide);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static void Line(TextWriter writer, FormattableString text)
    {
        writer.Write(Text(text));
        writer.Write('\n');
    }
}
