using System.Globalization;
using Matching.Files;
using Spectre.Console;

namespace Commissioner.Output;

/// <summary>How far reading a register is, in one line that goes when it is done; nothing where nobody sits at a terminal.</summary>
internal static class ReadingStatus
{
    public static RegisterReading Show(Func<IProgress<ReadProgress>?, RegisterReading> read)
    {
        if (!Screen.IsTerminal)
        {
            return read(null);
        }

        RegisterReading? reading = null;
        Screen.Standard().Status().Start("Reading the register", context => reading = read(new Relay(context)));
        return reading!;
    }

    private sealed class Relay(StatusContext context) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value) => context.Status(string.Create(CultureInfo.InvariantCulture, $"Reading the register: {value.Table}, {value.Rows:#,0} rows"));
    }
}
