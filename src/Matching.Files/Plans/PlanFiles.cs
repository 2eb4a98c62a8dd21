using System.Text.Json;

namespace Matching.Files;

/// <summary>Reads and writes plans as files. Every file is there whole or not at all.</summary>
public static class PlanFiles
{
    /// <summary>Writes <c>plan.json</c>, from which <see cref="ReadJson"/> makes the same document again.</summary>
    /// <param name="path">Where.</param>
    /// <param name="document">The plan.</param>
    /// <param name="overwrite">Whether a file of that name may be replaced.</param>
    /// <exception cref="IOException">The file exists and may not be replaced, or cannot be written.</exception>
    public static void WriteJson(string path, PlanDocument document, bool overwrite = false)
    {
        ArgumentNullException.ThrowIfNull(document);
        WholeFile.Write(path, overwrite, stream =>
        {
            JsonSerializer.Serialize(stream, document, PlanJson.Readable.PlanDocument);
            stream.WriteByte((byte)'\n');
        });
    }

    /// <summary>Reads what <see cref="WriteJson"/> wrote.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">The file holds no plan of a version that is known; the message names file, line and value.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static PlanDocument ReadJson(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        using FileStream stream = File.OpenRead(path);
        string name = Path.GetFileName(path);
        PlanDocument? document;
        try
        {
            document = JsonSerializer.Deserialize(stream, PlanJson.Readable.PlanDocument);
        }
        catch (JsonException exception)
        {
            string where = exception.LineNumber is { } line ? $"line {line + 1}" : "the file";
            throw new InvalidDataException($"{name}: {where} is not what a plan holds ({exception.Path ?? "$"}). Use a plan.json that was written by match.", exception);
        }

        return document switch
        {
            null => throw new InvalidDataException($"{name}: the file holds null and no plan. Use a plan.json that was written by match."),
            { Version: not PlanDocument.CurrentVersion } => throw new InvalidDataException(
                $"{name}: the plan has version {document.Version}, and version {PlanDocument.CurrentVersion} can be read. Use the library that wrote it, or make the plan again."),
            _ => document,
        };
    }
}
