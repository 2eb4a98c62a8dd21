using System.Collections;
using System.Globalization;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Matching.OrTools.Export;

/// <summary>Writes messages in the text format of protocol buffers, each on one line, numbers the same in every culture.</summary>
internal static class ProtobufText
{
    public static string Of(IMessage message)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        Write(message, writer);
        return writer.ToString();
    }

    /// <summary>Writes the fields that are set, each followed by a space.</summary>
    public static void Write(IMessage message, TextWriter writer)
    {
        foreach (FieldDescriptor field in message.Descriptor.Fields.InFieldNumberOrder())
        {
            object? value = field.Accessor.GetValue(message);
            if (field.IsRepeated)
            {
                WriteList(field.Name, (IList)value!, writer);
            }
            else if (field.HasPresence ? field.Accessor.HasValue(message) : !IsDefault(value))
            {
                WriteField(field.Name, value!, writer);
            }
        }
    }

    private static bool IsDefault(object? value) => value is null or "" or 0 or 0L or 0.0 or false;

    private static void WriteList(string name, IList values, TextWriter writer)
    {
        if (values.Count == 0)
        {
            return;
        }

        writer.Write(name);
        writer.Write(": [");
        for (int i = 0; i < values.Count; i++)
        {
            writer.Write(i == 0 ? "" : ", ");
            WriteScalar(values[i]!, writer);
        }

        writer.Write("] ");
    }

    private static void WriteField(string name, object value, TextWriter writer)
    {
        writer.Write(name);
        if (value is IMessage message)
        {
            writer.Write(" { ");
            Write(message, writer);
            writer.Write("} ");
            return;
        }

        writer.Write(": ");
        WriteScalar(value, writer);
        writer.Write(' ');
    }

    private static void WriteScalar(object value, TextWriter writer) => writer.Write(value switch
    {
        bool truth => truth ? "true" : "false",
        string text => $"\"{text}\"",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType(), "Messages of this package hold numbers, truths and names alone."),
    });
}
