using System.Globalization;
using Matching.OrTools.Solving;
using Matching.OrTools.Translation;
using Matching.Solver;

namespace Matching.OrTools;

/// <summary>Writes an <see cref="AssignmentModel"/> as a model of Google OR-Tools CP-SAT, which any CP-SAT in any language reads.</summary>
/// <remarks>
/// <para><b>What is written</b> is the protocol message <c>operations_research.sat.CpModelProto</c> of OR-Tools 9.15, binary or in the text format of protocol buffers. Everything of the model is in it: places,
/// groups, solo items, loads, conflicts, costs of company, opening costs, together sets, linear limits. Its optimum is the model's at one level; the levels before are held by constraints, see <see cref="ExportOptions"/>.</para>
/// <para><b>Variables.</b> Variable a, counted from 0, is the model's arc a, named <c>x_ITEM_BIN</c>; then one <c>out_ITEM</c> for each item that may be left out. So constraints of one's own can be added by number or name.</para>
/// <para><b>Unlisted arcs.</b> Where an item has eligible bins that are not listed (<see cref="AssignmentModel.HasUnlistedArcs"/>), it has one more choice, <c>elsewhere_ITEM</c>, at its floor: the optimum is then a bound
/// over all eligible bins. The plan that it makes is one of listed arcs only where no such variable is 1.</para>
/// <para><b>Streaming.</b> Parts are written one by one; no message is held. The model is gone through twice, first to see that it keeps to CP-SAT's limits: 2^31 variables, 2 GiB, and half of 64 bits for every sum and for
/// all domains together. Safe for concurrent use.</para>
/// </remarks>
public static class CpSatExport
{
    /// <summary>Writes the binary message, as a file for <c>CpModelProto.Parser.ParseFrom</c>, <c>ParseFromString</c> and their like.</summary>
    /// <param name="model">The model.</param>
    /// <param name="stream">Written to; neither flushed nor closed.</param>
    /// <param name="options">Which level; null for the first.</param>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> or <paramref name="stream"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The options do not suit the model's levels.</exception>
    /// <exception cref="CpSatLimitException">The model is beyond a limit of the message. Nothing is written.</exception>
    public static void WriteBinary(AssignmentModel model, Stream stream, ExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options = Checked(model, options);
        using var sink = new BinarySink(stream, ModelLimits.OfCpSat.Bytes);
        Write(model, sink, options);
    }

    /// <summary>Writes the text form, as a file for <c>TextFormat</c> of any language, <c>protoc --encode</c> and CP-SAT's own tools.</summary>
    /// <param name="model">The model.</param>
    /// <param name="writer">Written to, lines ended by a line feed; neither flushed nor closed.</param>
    /// <param name="options">Which level; null for the first.</param>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> or <paramref name="writer"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The options do not suit the model's levels.</exception>
    /// <exception cref="CpSatLimitException">The model is beyond a limit of the message. Nothing is written.</exception>
    public static void WriteText(AssignmentModel model, TextWriter writer, ExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        options = Checked(model, options);
        writer.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"# {model.ItemCount} items, {model.BinCount} bins, {model.ArcCount} arcs. Minimised: level {options.Level} of {model.LevelCount}.\n"));
        Write(model, new TextSink(writer), options);
    }

    private static ExportOptions Checked(AssignmentModel model, ExportOptions? options)
    {
        ArgumentNullException.ThrowIfNull(model);
        options ??= new ExportOptions();
        if (options.Level < 0 || options.Level >= model.LevelCount)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Level, $"Level must be from 0 to {model.LevelCount - 1}.");
        }

        if (options.EarlierValues.Count != options.Level)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), options.EarlierValues.Count, $"EarlierValues must have one value for each of the {options.Level} level(s) before level {options.Level}.");
        }

        var measured = new MeasuringSink();
        var writer = new ModelWriter(measured, withNames: true, ModelLimits.OfCpSat);
        Write(model, writer, options);
        if (measured.Bytes > ModelLimits.OfCpSat.Bytes)
        {
            writer.Fault($"The message would have {measured.Bytes} bytes, beyond {ModelLimits.OfCpSat.Bytes}.");
        }

        return writer.Faults() is { Count: 0 } ? options : throw new CpSatLimitException(writer.Faults());
    }

    private static void Write(AssignmentModel model, IModelSink sink, ExportOptions options) => Write(model, new ModelWriter(sink, withNames: true, ModelLimits.OfCpSat), options);

    private static void Write(AssignmentModel model, ModelWriter writer, ExportOptions options)
    {
        TranslatedModel translated = ModelTranslation.Of(model, writer);
        for (int level = 0; level < options.Level; level++)
        {
            LevelMessage.Hold(translated, level, options.EarlierValues[level]);
        }

        writer.Minimise(translated.Costs, options.Level);
    }
}
