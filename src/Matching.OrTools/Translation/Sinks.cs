using Google.Protobuf;
using Matching.OrTools.Export;
using Matching.OrTools.Protocol;

namespace Matching.OrTools.Translation;

/// <summary>Counts the bytes that the message would have.</summary>
internal sealed class MeasuringSink : IModelSink
{
    public long Bytes { get; private set; }

    public void Add(IntegerVariableProto variable) => Measure(variable);

    public void Add(ConstraintProto constraint) => Measure(constraint);

    public void Set(CpObjectiveProto objective) => Measure(objective);

    public void Set(PartialVariableAssignment hint) => Measure(hint);

    /// <summary>Bytes of a part with its tag and length.</summary>
    public static long SizeOf(IMessage part)
    {
        int length = part.CalculateSize();
        return 1L + CodedOutputStream.ComputeLengthSize(length) + length;
    }

    private void Measure(IMessage part) => Bytes += SizeOf(part);
}

/// <summary>Writes the message in the wire's form, part by part.</summary>
/// <param name="stream">Written to.</param>
/// <param name="mostBytes">How many bytes the message may have; parts beyond are measured and not written.</param>
internal sealed class BinarySink(Stream stream, long mostBytes) : IModelSink, IDisposable
{
    private readonly CodedOutputStream output = new(stream, leaveOpen: true);

    /// <summary>Bytes of all parts, also of those that were too much.</summary>
    public long Bytes { get; private set; }

    public void Add(IntegerVariableProto variable) => Write(CpModelProto.VariablesFieldNumber, variable);

    public void Add(ConstraintProto constraint) => Write(CpModelProto.ConstraintsFieldNumber, constraint);

    public void Set(CpObjectiveProto objective) => Write(CpModelProto.ObjectiveFieldNumber, objective);

    public void Set(PartialVariableAssignment hint) => Write(CpModelProto.SolutionHintFieldNumber, hint);

    /// <summary>Writes what is held back; the stream stays open.</summary>
    public void Dispose() => output.Dispose();

    private void Write(int field, IMessage part)
    {
        Bytes += MeasuringSink.SizeOf(part);
        if (Bytes > mostBytes)
        {
            return;
        }

        output.WriteTag(field, WireFormat.WireType.LengthDelimited);
        output.WriteMessage(part);
    }
}

/// <summary>Writes the message as people read it, part by part.</summary>
internal sealed class TextSink(TextWriter writer) : IModelSink
{
    public void Add(IntegerVariableProto variable) => Write("variables", variable);

    public void Add(ConstraintProto constraint) => Write("constraints", constraint);

    public void Set(CpObjectiveProto objective) => Write("objective", objective);

    public void Set(PartialVariableAssignment hint) => Write("solution_hint", hint);

    private void Write(string field, IMessage part)
    {
        writer.Write(field);
        writer.Write(" { ");
        ProtobufText.Write(part, writer);
        writer.Write("}\n");
    }
}
