using System.Text;
using System.Text.Json;

namespace Matching.Files;

/// <summary>Keeps a <see cref="DecisionLog"/> as a file: one JSON object a line (JSON Lines), added to and never changed.</summary>
/// <remarks>
/// Nobody else can read or write the file while an entry is added. An entry is written at once and flushed to the disk; where that fails the file is as it was. A crash may leave a line that was
/// never wholly written: it is found and told, and never mended unseen. Reasons that people gave are in no message.
/// </remarks>
public static class DecisionLogFile
{
    private const byte LineEnd = (byte)'\n';

    /// <summary>Reads a log and looks at every byte of it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="keptHead">A head of the log that was kept elsewhere, see <see cref="DecisionLog.Verify"/>; null for none.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static DecisionLogReading Read(string path, string? keptHead = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return Parse(File.ReadAllBytes(path), keptHead);
    }

    /// <summary>Adds a decision at the end of a log; a file that does not exist is made.</summary>
    /// <param name="path">The file.</param>
    /// <param name="record">The record whose proposal was decided on.</param>
    /// <param name="decision">What people decided.</param>
    /// <returns>The log with this entry.</returns>
    /// <exception cref="ArgumentException">The record holds no such child, or proposed something else for the child.</exception>
    /// <exception cref="InvalidDataException">The log is not as it was written; nothing is added to it. The message names every fault.</exception>
    /// <exception cref="IOException">The file is in use or cannot be written; it is as it was.</exception>
    public static DecisionLog Append(string path, MatchingRecord record, DecisionRecord decision)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(decision);
        bool isNew = !File.Exists(path);
        using FileStream file = new(path, isNew ? FileMode.CreateNew : FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        try
        {
            byte[] there = new byte[file.Length];
            file.ReadExactly(there);
            DecisionLogReading reading = Parse(there, null);
            if (reading.Faults.Count > 0)
            {
                throw new InvalidDataException(
                    $"{Path.GetFileName(path)} is not as it was written, so nothing was added: {string.Join(" ", reading.Faults.Select(fault => fault.Words))}");
            }

            DecisionLog log = DecisionLog.Of(reading.Entries).Append(record, decision);
            Write(file, Line(log.Entries[^1]));
            isNew = false;
            return log;
        }
        finally
        {
            // What was made for an entry that did not come to be is taken away again.
            if (isNew)
            {
                File.Delete(path);
            }
        }
    }

    /// <summary>The bytes of one line, its end included.</summary>
    internal static byte[] Line(DecisionEntry entry) => Encoding.UTF8.GetBytes($"{entry.ToText()[..^1]},\"hash\":\"{entry.Hash}\"}}\n");

    private static void Write(FileStream file, byte[] line)
    {
        long before = file.Length;
        try
        {
            file.Seek(0, SeekOrigin.End);
            file.Write(line);
            file.Flush(flushToDisk: true);
        }
        catch
        {
            file.SetLength(before);
            throw;
        }
    }

    /// <summary>Reads the bytes of a log.</summary>
    internal static DecisionLogReading Parse(ReadOnlySpan<byte> bytes, string? keptHead)
    {
        List<DecisionEntry> entries = [];
        List<DecisionLogFault> faults = [];
        int place = 0;
        while (bytes.Length > 0)
        {
            place++;
            int end = bytes.IndexOf(LineEnd);
            if (end < 0)
            {
                faults.Add(new(place, DecisionLogFaultKind.Torn,
                    $"Line {place} was never wholly written: it has no end. Keep a copy of the file, take this line away, and write the decision down again."));
                break;
            }

            if (EntryOf(bytes[..(end + 1)]) is { } entry)
            {
                entries.Add(entry);
            }
            else
            {
                faults.Add(new(place, DecisionLogFaultKind.Form, $"Line {place} is not as the log writes it: it has been changed."));
            }

            bytes = bytes[(end + 1)..];
        }

        return new DecisionLogReading(entries, [.. faults.Concat(DecisionLog.Verify(entries, keptHead)).OrderBy(fault => fault.Entry)]);
    }

    // There is one way to write an entry down, so every byte that differs from it is an edit, also one that a reader of JSON would not mind.
    private static DecisionEntry? EntryOf(ReadOnlySpan<byte> line)
    {
        try
        {
            DecisionLine? read = JsonSerializer.Deserialize(line[..^1], RecordJson.Readable.DecisionLine);
            return read is not null && Entry(read) is { } entry && line.SequenceEqual(Line(entry)) ? entry : null;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private static DecisionEntry? Entry(DecisionLine line)
    {
        DecisionOutcome? outcome = line.Outcome switch
        {
            "accepted" => DecisionOutcome.Accepted,
            "changed" => DecisionOutcome.Changed,
            "rejected" => DecisionOutcome.Rejected,
            _ => null,
        };
        return outcome is null
            ? null
            : new DecisionEntry(
                line.Number,
                line.Previous,
                line.Record,
                new DecisionRecord(new(line.Child), Home(line.Proposed), outcome.Value, Home(line.Decided), line.By, line.On, line.Why, [.. line.AlternativesSeen.Select(home => new HomeId(home))])
                {
                    RulesBroken = line.RulesBroken ?? [],
                },
                line.Hash);
    }

    private static HomeId? Home(string? id) => id is null ? null : new HomeId(id);
}

/// <summary>What was read of a log.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Entries">The entries that could be read, in their order.</param>
/// <param name="Faults">Everything that is not as it was written, by line; empty when the log is whole.</param>
public sealed record DecisionLogReading(IReadOnlyList<DecisionEntry> Entries, IReadOnlyList<DecisionLogFault> Faults)
{
    /// <summary>Hash of the last entry read, to be kept elsewhere.</summary>
    public string Head => Entries.Count == 0 ? DecisionLog.NoEntry : Entries[^1].Hash;
}
