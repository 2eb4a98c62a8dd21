namespace Matching.Solver;

/// <summary>Writes a program in free MPS format: fields divided by a space, integer columns between markers.</summary>
internal static class MpsWriter
{
    public static void Write(IntegerProgram program, TextWriter writer)
    {
        foreach (string comment in program.Comments)
        {
            writer.Write($"* {comment}\n");
        }

        // Readers that know both forms take the word FREE as the sign of this one.
        writer.Write("NAME matching FREE\nROWS\n N cost\n");
        for (int row = 0; row < program.RowCount; row++)
        {
            writer.Write(program.Sense(row) == RowSense.Equal ? " E " : " L ");
            program.RowName(row).WriteTo(writer);
            writer.Write('\n');
        }

        WriteColumns(program, writer);
        WriteRightSides(program, writer);
        WriteBounds(program, writer);
        writer.Write("ENDATA\n");
    }

    private static void WriteColumns(IntegerProgram program, TextWriter writer)
    {
        writer.Write("COLUMNS\n");
        (int[] start, int[] rows, long[] values) = ByColumn(program);
        bool inside = false;
        int markers = 0;
        for (int column = 0; column < program.ColumnCount; column++)
        {
            if (inside != (program.Kind(column) == ColumnKind.Binary))
            {
                inside = !inside;
                WriteMarker(writer, ++markers, inside);
            }

            if (program.Cost(column) != 0 || start[column] == start[column + 1])
            {
                // A column in no row must be named all the same, or its bound would name a stranger.
                WriteEntry(writer, program.ColumnName(column), new ProgramName("cost"), program.Cost(column));
            }

            for (int entry = start[column]; entry < start[column + 1]; entry++)
            {
                WriteEntry(writer, program.ColumnName(column), program.RowName(rows[entry]), values[entry]);
            }
        }

        if (inside)
        {
            WriteMarker(writer, ++markers, false);
        }
    }

    private static void WriteMarker(TextWriter writer, int number, bool begins)
    {
        writer.Write(" marker");
        ProgramName.WriteNumber(writer, number);
        writer.Write(begins ? " 'MARKER' 'INTORG'\n" : " 'MARKER' 'INTEND'\n");
    }

    private static void WriteRightSides(IntegerProgram program, TextWriter writer)
    {
        writer.Write("RHS\n");
        for (int row = 0; row < program.RowCount; row++)
        {
            if (program.RightSide(row) != 0)
            {
                WriteEntry(writer, new ProgramName("rhs"), program.RowName(row), program.RightSide(row));
            }
        }
    }

    private static void WriteBounds(IntegerProgram program, TextWriter writer)
    {
        writer.Write("BOUNDS\n");
        for (int column = 0; column < program.ColumnCount; column++)
        {
            (string sign, string end) = program.Kind(column) switch
            {
                ColumnKind.Binary => (" BV bound ", "\n"),
                ColumnKind.Share => (" UP bound ", " 1\n"),
                ColumnKind.FixedAtOne => (" FX bound ", " 1\n"),
                _ => ("", ""),
            };
            if (sign.Length > 0)
            {
                writer.Write(sign);
                program.ColumnName(column).WriteTo(writer);
                writer.Write(end);
            }
        }
    }

    private static void WriteEntry(TextWriter writer, ProgramName first, ProgramName second, long value)
    {
        writer.Write(' ');
        first.WriteTo(writer);
        writer.Write(' ');
        second.WriteTo(writer);
        writer.Write(' ');
        ProgramName.WriteNumber(writer, value);
        writer.Write('\n');
    }

    /// <summary>The rows' entries again, column by column, rows ascending.</summary>
    private static (int[] Start, int[] Rows, long[] Values) ByColumn(IntegerProgram program)
    {
        var start = new int[program.ColumnCount + 1];
        for (int entry = 0; entry < program.EntryCount; entry++)
        {
            start[program.EntryColumn(entry) + 1]++;
        }

        for (int column = 0; column < program.ColumnCount; column++)
        {
            start[column + 1] += start[column];
        }

        int[] next = start[..^1];
        var rows = new int[program.EntryCount];
        var values = new long[program.EntryCount];
        for (int row = 0; row < program.RowCount; row++)
        {
            for (int entry = program.RowStart(row); entry < program.RowStart(row + 1); entry++)
            {
                int at = next[program.EntryColumn(entry)]++;
                rows[at] = row;
                values[at] = program.EntryValue(entry);
            }
        }

        return (start, rows, values);
    }
}
