using Matching.Files.Tests.Plans;

namespace Matching.Files.Tests.Records;

public sealed class DecisionLogFileTests : IDisposable
{
    private static readonly MatchingRecord Record = MatchingRecord.Of(SmallPlan.Result, SmallPlan.Options);

    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    private string Log => Path.Combine(folder, "decisions.jsonl");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Append_Decisions_AreReadAgainAsTheyWere()
    {
        DecisionLog log = Write();

        DecisionLogReading reading = DecisionLogFile.Read(Log, log.Entries[0].Hash);

        reading.Faults.ShouldBeEmpty();
        reading.Head.ShouldBe(log.Head);
        reading.Entries.Select(entry => entry.ToText()).ShouldBe(log.Entries.Select(entry => entry.ToText()));
        File.ReadAllLines(Log).Length.ShouldBe(3);
    }

    /// <summary>Every byte has a meaning: whichever is changed, and to whatever, the change is found.</summary>
    [Fact]
    public void Read_AnySingleByteChanged_IsFound()
    {
        Write();
        byte[] whole = File.ReadAllBytes(Log);
        for (int place = 0; place < whole.Length; place++)
        {
            foreach (byte value in (byte[])[(byte)(whole[place] ^ 1), (byte)(whole[place] ^ 0x20), (byte)(whole[place] ^ 0x80), (byte)' ', (byte)'\n', 0, (byte)'"'])
            {
                if (value != whole[place])
                {
                    byte[] changed = [.. whole];
                    changed[place] = value;
                    Faults(changed).ShouldNotBe(0, $"byte {place} changed from {whole[place]} to {value}");
                }
            }
        }
    }

    [Fact]
    public void Read_AnySingleByteTakenOutOrPutIn_IsFound()
    {
        Write();
        byte[] whole = File.ReadAllBytes(Log);
        for (int place = 0; place < whole.Length; place++)
        {
            Faults([.. whole[..place], .. whole[(place + 1)..]]).ShouldNotBe(0, $"byte {place} taken out");
            Faults([.. whole[..place], (byte)' ', .. whole[place..]]).ShouldNotBe(0, $"blank put in at {place}");
        }
    }

    [Fact]
    public void Read_CutAnywhereButAtALineEnd_IsFound()
    {
        DecisionLog log = Write();
        byte[] whole = File.ReadAllBytes(Log);
        for (int length = 1; length < whole.Length; length++)
        {
            bool isWholeLines = whole[length - 1] == '\n';
            Faults(whole[..length]).ShouldBe(isWholeLines ? 0 : 1, $"cut after {length} bytes");
            Faults(whole[..length], log.Head).ShouldNotBe(0, $"cut after {length} bytes, with the head kept");
        }
    }

    [Fact]
    public void Append_LastLineTorn_IsToldAndNothingIsAdded()
    {
        Write();
        byte[] torn = File.ReadAllBytes(Log)[..^40];
        File.WriteAllBytes(Log, torn);

        InvalidDataException refused = Should.Throw<InvalidDataException>(() => DecisionLogFile.Append(Log, Record, Accepted("c-1", "a reason of people")));

        refused.Message.ShouldBe(
            "decisions.jsonl is not as it was written, so nothing was added: Line 3 was never wholly written: it has no end. Keep a copy of the file, take this line away, and write the decision down again.");
        File.ReadAllBytes(Log).ShouldBe(torn);
    }

    [Fact]
    public void Append_FileChanged_NamesTheLineAndNoReason()
    {
        Write();
        File.WriteAllText(Log, File.ReadAllText(Log).Replace("Cymraeg", "Saesneg", StringComparison.Ordinal));

        string message = Should.Throw<InvalidDataException>(() => DecisionLogFile.Append(Log, Record, Accepted("c-1", "why"))).Message;

        message.ShouldBe(
            "decisions.jsonl is not as it was written, so nothing was added: Entry 2 has been changed: its hash is not that of what it says. Entry 3 does not follow the entry before it: it carries another entry's hash.");
    }

    [Fact]
    public void Append_LogInUse_IsRefusedAndTheFileIsAsItWas()
    {
        Write();
        byte[] before = File.ReadAllBytes(Log);
        using (new FileStream(Log, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Should.Throw<IOException>(() => DecisionLogFile.Append(Log, Record, Accepted("c-1", "why")));
        }

        File.ReadAllBytes(Log).ShouldBe(before);
    }

    [Fact]
    public void Append_DecisionThatTheRecordDoesNotAllow_LeavesNoNewFile()
    {
        Should.Throw<ArgumentException>(() => DecisionLogFile.Append(Log, Record, new(new("c-99"), null, DecisionOutcome.Rejected, null, "panel", new(2026, 11, 3), "why", [])));

        File.Exists(Log).ShouldBeFalse();
    }

    private DecisionLog Write()
    {
        DecisionLogFile.Append(Log, Record, Accepted("c-1", "near the school; said \"yes\""));
        DecisionLogFile.Append(Log, Record, Accepted("c-2", "Cymraeg: tŷ Nain – 'ie' \u0007 \U0001F600"));
        return DecisionLogFile.Append(Log, Record, new(new("=c-6"), null, DecisionOutcome.Rejected, null, "duty officer", new(2026, 11, 4), "\u2028 nobody asked yet\r\n", [new("h-2"), new("h-3")]) { RulesBroken = ["M-03", "M-05"] });
    }

    // In memory: it is read some fifteen thousand times.
    private static int Faults(byte[] bytes, string? head = null) => DecisionLogFile.Parse(bytes, head).Faults.Count;

    private static DecisionRecord Accepted(string child, string why)
    {
        HomeId? home = Record.ToPlan().HomeOf(new(child));
        return new(new(child), home, DecisionOutcome.Accepted, home, "placement panel", new(2026, 11, 3), why, [new("h-2")]);
    }
}
