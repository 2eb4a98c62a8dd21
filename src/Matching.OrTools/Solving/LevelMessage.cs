using Matching.OrTools.Protocol;
using Matching.OrTools.Translation;
using Matching.Solver;

namespace Matching.OrTools.Solving;

/// <summary>The translated model as bytes, and what each level adds to them: what is held, what is minimised, where to begin.</summary>
/// <remarks>Messages of protocol buffers are added by putting one after the other, so the model is translated and written once.</remarks>
internal sealed class LevelMessage
{
    private readonly ReadOnlyMemory<byte> model;
    private readonly ModelWriter writer;
    private readonly long mostBytes;

    /// <exception cref="CpSatLimitException">The model is beyond a limit of the message.</exception>
    public LevelMessage(AssignmentModel source, ModelLimits limits)
    {
        mostBytes = limits.Bytes;
        using var bytes = new MemoryStream();
        long length;
        using (var sink = new BinarySink(bytes, mostBytes))
        {
            writer = new ModelWriter(sink, withNames: false, limits);
            Translated = ModelTranslation.Of(source, writer);
            length = sink.Bytes;
        }

        RequireFit(length);
        ConstraintCount = writer.ConstraintCount;
        model = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    public TranslatedModel Translated { get; }

    public long VariableCount => writer.VariableCount;

    /// <summary>Constraints of the model itself.</summary>
    public long ConstraintCount { get; }

    /// <summary>Holds a level at a value it already has.</summary>
    public static void Hold(TranslatedModel translated, int level, long value) => translated.Writer.AtMost(
        new PartName("held", level), [.. translated.Costs.Terms(level)], value - translated.Costs.Constant(level));

    /// <summary>The whole message for one level.</summary>
    /// <param name="level">What is minimised.</param>
    /// <param name="held">Values that the levels before may have at most.</param>
    /// <param name="elsewhere">Whether items may be in bins that are not listed, at their floors.</param>
    /// <param name="hint">Values of the first variables; empty for none.</param>
    /// <exception cref="CpSatLimitException">The message is beyond a limit.</exception>
    public ReadOnlyMemory<byte> For(int level, long[] held, bool elsewhere, IReadOnlyList<long> hint)
    {
        using var whole = new MemoryStream();
        whole.Write(model.Span);
        long bytes;
        using (var sink = new BinarySink(whole, mostBytes - model.Length))
        {
            writer.Sink = sink;
            for (int earlier = 0; earlier < level; earlier++)
            {
                Hold(Translated, earlier, held[earlier]);
            }

            if (!elsewhere && Translated.HasElsewhere)
            {
                writer.None(new PartName("listed"), Translated.Elsewhere.Where(variable => variable >= 0));
            }

            writer.Minimise(Translated.Costs, level);
            AddHint(sink, hint);
            bytes = sink.Bytes;
        }

        RequireFit(model.Length + bytes);
        return whole.GetBuffer().AsMemory(0, (int)whole.Length);
    }

    /// <summary>Where to begin, by decisions: the arc of each item or that it is left out.</summary>
    public long[] HintOf(IReadOnlyList<int?> binOfItem)
    {
        var hint = new long[Translated.Model.ArcCount + Translated.LeftOut.Count(variable => variable >= 0)];
        for (int item = 0; item < binOfItem.Count; item++)
        {
            int variable = binOfItem[item] is int bin ? Translated.FindArc(item, bin) : Translated.LeftOut[item];
            if (variable >= 0)
            {
                hint[variable] = 1;
            }
        }

        return hint;
    }

    private static void AddHint(BinarySink sink, IReadOnlyList<long> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        var hint = new PartialVariableAssignment();
        hint.Vars.AddRange(Enumerable.Range(0, values.Count));
        hint.Values.AddRange(values);
        sink.Set(hint);
    }

    private void RequireFit(long bytes)
    {
        if (bytes > mostBytes)
        {
            writer.Fault($"The message would have {bytes} bytes, beyond {mostBytes}.");
        }

        if (writer.Faults() is { Count: > 0 } faults)
        {
            throw new CpSatLimitException(faults);
        }
    }
}
