using System.Text.Json;

namespace Matching.Files;

/// <summary>Reads and writes choice files: <c>plans.json</c>, <c>pareto.json</c>, <c>difference.json</c> and their like. Every file is there whole or not at all.</summary>
public static class ChoiceFiles
{
    /// <summary>Writes a choice down, by <c>docs/choices.schema.json</c>.</summary>
    /// <param name="path">Where.</param>
    /// <param name="document">The choice.</param>
    /// <param name="overwrite">Whether a file of that name may be replaced.</param>
    /// <exception cref="IOException">The file exists and may not be replaced, or cannot be written.</exception>
    public static void WriteJson(string path, ChoiceDocument document, bool overwrite = false)
    {
        ArgumentNullException.ThrowIfNull(document);
        WholeFile.Write(path, overwrite, stream =>
        {
            JsonSerializer.Serialize(stream, document, PlanJson.Readable.ChoiceDocument);
            stream.WriteByte((byte)'\n');
        });
    }

    /// <summary>Reads what <see cref="WriteJson"/> wrote.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">The file holds no choice of a version that is known, or one whose parts do not fit together; the message names file and place.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ChoiceDocument ReadJson(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        string name = Path.GetFileName(path);
        ChoiceDocument? document;
        try
        {
            using FileStream stream = File.OpenRead(path);
            document = JsonSerializer.Deserialize(stream, PlanJson.Readable.ChoiceDocument);
        }
        catch (JsonException exception)
        {
            string where = exception.LineNumber is { } line ? $"line {line + 1}" : "the file";
            throw new InvalidDataException($"{name}: {where} is not what a choice file holds ({exception.Path ?? "$"}). Use a file that plans, pareto, what-if, rank or floors wrote.", exception);
        }

        string? fault = document switch
        {
            null => "the file holds null and no choice",
            { Version: not ChoiceDocument.CurrentVersion } => $"the choice has version {document.Version}, and version {ChoiceDocument.CurrentVersion} can be read",
            _ => ChoiceFaults.Of(document),
        };
        return fault is null ? document! : throw new InvalidDataException($"{name}: {fault}. Use a file that plans, pareto, what-if, rank or floors of this version wrote.");
    }
}
