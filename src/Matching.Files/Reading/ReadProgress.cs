namespace Matching.Files;

/// <summary>How far reading has come.</summary>
/// <param name="Table">The table that is being read: <c>children</c>.</param>
/// <param name="Rows">Rows of it so far.</param>
public readonly record struct ReadProgress(string Table, int Rows);

/// <summary>What all parts of one reading share.</summary>
internal sealed class ReadingContext(RegisterReadOptions options, IProgress<ReadProgress>? progress, CancellationToken cancellation)
{
    /// <summary>Rows between two reports, and between two looks at whether to stop.</summary>
    public const int Stride = 1000;

    /// <summary>How to read.</summary>
    public RegisterReadOptions Options => options;

    /// <summary>What is wrong.</summary>
    public FaultList Errors { get; } = new();

    /// <summary>What may be wrong.</summary>
    public FaultList Warnings { get; } = new();

    /// <summary>Notes that so many rows of a table were read.</summary>
    public void Count(string table, int rows)
    {
        if (rows % Stride == 0)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new ReadProgress(table, rows));
        }
    }
}
