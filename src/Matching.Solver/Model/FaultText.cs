using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Matching.Solver;

/// <summary>An interpolated message that is formatted only when the condition beside it fails; validation of a million parts stays cheap.</summary>
[InterpolatedStringHandler]
internal ref struct FaultText
{
    private readonly StringBuilder? text;

    public FaultText(int literalLength, int formattedCount, bool holds, out bool enabled)
    {
        enabled = !holds;
        text = holds ? null : new StringBuilder(literalLength + (8 * formattedCount));
    }

    public readonly void AppendLiteral(string value) => text?.Append(value);

    public readonly void AppendFormatted<T>(T value) => text?.Append(CultureInfo.InvariantCulture, $"{value}");

    public override readonly string ToString() => text?.ToString() ?? "";
}
