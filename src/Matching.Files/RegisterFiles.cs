namespace Matching.Files;

/// <summary>The formats of a register.</summary>
public enum RegisterFormat
{
    /// <summary>A folder of CSV files.</summary>
    Csv,

    /// <summary>One workbook of Excel, <c>.xlsx</c>.</summary>
    Xlsx,

    /// <summary>One JSON file; <c>docs/register.schema.json</c> is its schema.</summary>
    Json,
}

/// <summary>What came of reading a register.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Problem">The data, whole and checked; null when there is any error.</param>
/// <param name="Errors">Every fault of the files and of the data in them, table by table and row by row; empty when there is a problem.</param>
/// <param name="Warnings">What may be wrong although it can be right, in the same order.</param>
/// <param name="Hash">The fingerprint of the data (<see cref="RegisterHash"/>); empty when there is no problem.</param>
public sealed record RegisterReading(MatchingProblem? Problem, IReadOnlyList<FileFault> Errors, IReadOnlyList<FileFault> Warnings, string Hash);

/// <summary>Reads and writes registers: children, homes and what people have said about them.</summary>
/// <remarks>
/// Every format is read and written by one dictionary of columns, which <c>docs/files.md</c> lists. A register is read whole, or not at all and with every fault in one
/// list; nothing is repaired on the way. Thread-safe for different paths.
/// </remarks>
public static class RegisterFiles
{
    /// <summary>Reads a register.</summary>
    /// <param name="path">A folder of CSV files, one <c>.xlsx</c> workbook, or one <c>.json</c> file.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <param name="progress">Told about every thousand rows; null for nobody.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <exception cref="ArgumentException">The path has another ending.</exception>
    /// <exception cref="IOException">The path is not there, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The path may not be read.</exception>
    /// <exception cref="OperationCanceledException">Reading was stopped.</exception>
    public static RegisterReading Read(string path, RegisterReadOptions? options = null, IProgress<ReadProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        options ??= new RegisterReadOptions();
        if (!(options.KilometresPerHour > 0) || !double.IsFinite(options.KilometresPerHour))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.KilometresPerHour, "The speed must be a number above 0.");
        }

        var context = new ReadingContext(options, progress, cancellation);
        RawRegister register = FormatOf(path) switch
        {
            RegisterFormat.Csv => CsvFolder.Read(path, context),
            RegisterFormat.Xlsx => XlsxFile.Read(path, context),
            _ => JsonFile.Read(path, context),
        };
        MatchingProblem? problem = RegisterAssembly.Read(register, context);
        return new RegisterReading(
            problem, FaultOrder.Of(context.Errors.Faults, register), FaultOrder.Of(context.Warnings.Faults, register), problem is null ? "" : RegisterHash.Of(problem));
    }

    /// <summary>Writes a register.</summary>
    /// <param name="path">Folder for CSV files, or the file to write.</param>
    /// <param name="problem">The data. Of travel only a <see cref="TravelMatrix"/> is written, because an estimate is no data; the map of authorities is not.</param>
    /// <param name="format">The format.</param>
    /// <param name="overwrite">Whether files that are there may be replaced.</param>
    /// <exception cref="IOException">A file is there and may not be replaced, or cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    public static void Write(string path, MatchingProblem problem, RegisterFormat format, bool overwrite)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(problem);
        RefuseToReplace(path, format, overwrite);
        switch (format)
        {
            case RegisterFormat.Csv:
                RegisterContent.Write(problem, new CsvSink(path, overwrite));
                break;
            case RegisterFormat.Xlsx:
                WholeFile.Write(path, overwrite, stream =>
                {
                    using var book = new XlsxBook(stream);
                    RegisterContent.Write(problem, new XlsxSink(book));
                });
                break;
            case RegisterFormat.Json:
                WholeFile.Write(path, overwrite, stream => JsonSink.Write(stream, problem));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "Give Csv, Xlsx or Json.");
        }
    }

    /// <summary>The files that <see cref="Write"/> makes.</summary>
    /// <param name="path">Folder for CSV files, or the file to write.</param>
    /// <param name="format">The format.</param>
    public static IReadOnlyList<string> FilesOf(string path, RegisterFormat format)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return format == RegisterFormat.Csv ? [.. RegisterTables.All.Select(map => Path.Combine(path, CsvSink.FileName(map)))] : [path];
    }

    /// <summary>The format that a path has: a folder is CSV, a file tells by its ending.</summary>
    /// <param name="path">The path.</param>
    /// <exception cref="ArgumentException">A file has another ending than <c>.xlsx</c> or <c>.json</c>.</exception>
    public static RegisterFormat FormatOf(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (Directory.Exists(path))
        {
            return RegisterFormat.Csv;
        }

        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".xlsx" => RegisterFormat.Xlsx,
            ".json" => RegisterFormat.Json,
            "" => RegisterFormat.Csv,
            var other => throw new ArgumentException($"'{Path.GetFileName(path)}' ends with '{other}'. Give a folder of CSV files, an .xlsx workbook or a .json file.", nameof(path)),
        };
    }

    /// <summary>Refuses before the first file is written, so that no half of a folder is replaced.</summary>
    internal static void RefuseToReplace(string path, RegisterFormat format, bool overwrite)
    {
        if (!overwrite && FilesOf(path, format).FirstOrDefault(File.Exists) is { } there)
        {
            throw new IOException($"{there} exists already. Choose another place, or allow it to be overwritten.");
        }
    }
}
