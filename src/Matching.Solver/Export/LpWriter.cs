namespace Matching.Solver;

/// <summary>Writes a program in CPLEX LP format, a few terms a line.</summary>
internal static class LpWriter
{
    /// <summary>Some readers take lines of a few hundred characters only.</summary>
    private const int TermsOfLine = 6;

    public static void Write(IntegerProgram program, TextWriter writer)
    {
        foreach (string comment in program.Comments)
        {
            writer.Write($"\\ {comment}\n");
        }

        WriteObjective(program, writer);
        WriteRows(program, writer);
        WriteBounds(program, writer);
        WriteBinaries(program, writer);
        writer.Write("End\n");
    }

    private static void WriteObjective(IntegerProgram program, TextWriter writer)
    {
        writer.Write("Minimize\n cost:");
        int terms = 0;
        for (int column = 0; column < program.ColumnCount; column++)
        {
            if (program.Cost(column) != 0)
            {
                WriteTerm(program, writer, terms++, program.Cost(column), column);
            }
        }

        if (terms == 0)
        {
            WriteTerm(program, writer, 0, 0, IntegerProgram.One);
        }

        writer.Write('\n');
    }

    private static void WriteRows(IntegerProgram program, TextWriter writer)
    {
        writer.Write("Subject To\n");
        for (int row = 0; row < program.RowCount; row++)
        {
            writer.Write(' ');
            program.RowName(row).WriteTo(writer);
            writer.Write(':');
            int first = program.RowStart(row);
            for (int entry = first; entry < program.RowStart(row + 1); entry++)
            {
                WriteTerm(program, writer, entry - first, program.EntryValue(entry), program.EntryColumn(entry));
            }

            writer.Write(program.Sense(row) == RowSense.Equal ? " = " : " <= ");
            ProgramName.WriteNumber(writer, program.RightSide(row));
            writer.Write('\n');
        }

        // No reader takes a program without rows.
        if (program.RowCount == 0)
        {
            writer.Write(" constant: one = 1\n");
        }
    }

    private static void WriteBounds(IntegerProgram program, TextWriter writer)
    {
        writer.Write("Bounds\n");
        for (int column = 0; column < program.ColumnCount; column++)
        {
            string? end = program.Kind(column) switch
            {
                ColumnKind.Share => " <= 1\n",
                ColumnKind.FixedAtOne => " = 1\n",
                _ => null,
            };
            if (end is not null)
            {
                writer.Write(' ');
                program.ColumnName(column).WriteTo(writer);
                writer.Write(end);
            }
        }
    }

    private static void WriteBinaries(IntegerProgram program, TextWriter writer)
    {
        int written = 0;
        for (int column = 0; column < program.ColumnCount; column++)
        {
            if (program.Kind(column) == ColumnKind.Binary)
            {
                writer.Write(written == 0 ? "Binaries\n " : written % TermsOfLine == 0 ? "\n " : " ");
                program.ColumnName(column).WriteTo(writer);
                written++;
            }
        }

        writer.Write(written == 0 ? "" : "\n");
    }

    private static void WriteTerm(IntegerProgram program, TextWriter writer, int number, long coefficient, int column)
    {
        writer.Write(number > 0 && number % TermsOfLine == 0 ? "\n  " : " ");
        writer.Write(coefficient < 0 ? "- " : number > 0 ? "+ " : "");
        if (Math.Abs(coefficient) != 1)
        {
            ProgramName.WriteNumber(writer, Math.Abs(coefficient));
            writer.Write(' ');
        }

        program.ColumnName(column).WriteTo(writer);
    }
}
