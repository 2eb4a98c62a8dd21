using System.Text.Json;

namespace Matching.Files;

/// <summary>Reads and writes records as files. Every file is there whole or not at all.</summary>
public static class RecordFiles
{
    /// <summary>Writes <c>record.json</c>, by <c>docs/record.schema.json</c>.</summary>
    /// <param name="path">Where.</param>
    /// <param name="record">The record.</param>
    /// <param name="overwrite">Whether a file of that name may be replaced.</param>
    /// <exception cref="IOException">The file exists and may not be replaced, or cannot be written.</exception>
    public static void Write(string path, MatchingRecord record, bool overwrite = false)
    {
        ArgumentNullException.ThrowIfNull(record);
        WholeFile.Write(path, overwrite, stream =>
        {
            JsonSerializer.Serialize(stream, new RecordDocument(record.Hash, record), RecordJson.Readable.RecordDocument);
            stream.WriteByte((byte)'\n');
        });
    }

    /// <summary>Reads what <see cref="Write"/> wrote, and compares the record's hash and that of its plan with what they are the hashes of.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">The file holds no record of a version that is known, or one that has been changed; the message names the file and what is wrong.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static MatchingRecord Read(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        string name = Path.GetFileName(path);
        RecordDocument document = Parse(name, path);
        MatchingRecord record = document.Record;
        if (record.Version != MatchingRecord.CurrentVersion)
        {
            throw new InvalidDataException(
                $"{name}: the record has version {record.Version}, and version {MatchingRecord.CurrentVersion} can be read. Use the library that wrote it.");
        }

        if (record.Hash != document.Hash)
        {
            throw new InvalidDataException($"{name}: the record has been changed. Its hash is written as {document.Hash}, and what it says has {record.Hash}.");
        }

        try
        {
            return record.HoldsItsPlan
                ? record
                : throw new InvalidDataException($"{name}: the plan in the record is not the one whose hash is recorded, {record.PlanHash}.");
        }
        catch (ArgumentException exception)
        {
            throw new InvalidDataException($"{name}: {exception.Message}", exception);
        }
    }

    private static RecordDocument Parse(string name, string path)
    {
        using FileStream stream = File.OpenRead(path);
        try
        {
            return JsonSerializer.Deserialize(stream, RecordJson.Readable.RecordDocument)
                ?? throw new InvalidDataException($"{name}: the file holds null and no record. Use a record.json that was written by record.");
        }
        catch (JsonException exception)
        {
            string where = exception.LineNumber is { } line ? $"line {line + 1}" : "the file";
            throw new InvalidDataException($"{name}: {where} is not what a record holds ({exception.Path ?? "$"}). Use a record.json that was written by record.", exception);
        }
    }
}
