namespace Matching;

/// <summary>What people decided, in the order in which it was written down. Entries are added and never changed: each carries the hash of the one before.</summary>
/// <remarks>
/// <para>Nothing here decides: an entry is a <see cref="DecisionRecord"/>, which has no default and asks for the role of who decided and a reason. A decision that is taken back is an entry of
/// its own. Immutable: <see cref="Append"/> returns a log with one entry more.</para>
/// <para>A chain of hashes shows every edit, removal and reordering within it. It cannot show that entries at its end were cut off, nor that somebody wrote the whole of it anew: whoever keeps
/// <see cref="Head"/> elsewhere can show both, see <see cref="Verify"/>.</para>
/// </remarks>
public sealed class DecisionLog
{
    /// <summary>What the first entry carries as the hash of the entry before it: 64 zeros.</summary>
    public const string NoEntry = "0000000000000000000000000000000000000000000000000000000000000000";

    private DecisionLog(IReadOnlyList<DecisionEntry> entries) => Entries = Held.List(entries);

    /// <summary>The log without an entry.</summary>
    public static DecisionLog Empty { get; } = new([]);

    /// <summary>The entries, in their order.</summary>
    public IReadOnlyList<DecisionEntry> Entries { get; }

    /// <summary>Hash of the last entry, <see cref="NoEntry"/> when there is none: to be kept elsewhere, on paper or in minutes.</summary>
    public string Head => Entries.Count == 0 ? NoEntry : Entries[^1].Hash;

    /// <summary>Reads entries as a log.</summary>
    /// <param name="entries">The entries, in their order.</param>
    /// <exception cref="ArgumentException">They are no unbroken chain; the message names every fault.</exception>
    public static DecisionLog Of(IReadOnlyList<DecisionEntry> entries)
    {
        IReadOnlyList<DecisionLogFault> faults = Verify(entries);
        return faults.Count == 0
            ? new DecisionLog(entries)
            : throw new ArgumentException($"The log is not as it was written: {string.Join(" ", faults.Select(fault => fault.Words))}", nameof(entries));
    }

    /// <summary>Writes a decision down, at the end.</summary>
    /// <param name="record">The record whose proposal was decided on.</param>
    /// <param name="decision">What people decided.</param>
    /// <returns>A log with this entry more.</returns>
    /// <exception cref="ArgumentException">The record holds no such child, or proposed something else for the child.</exception>
    public DecisionLog Append(MatchingRecord record, DecisionRecord decision)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(decision);
        if (record.Placements.All(placement => placement.Child != decision.Child))
        {
            throw new ArgumentException($"Child '{decision.Child}' is not in the record; decide on a child whom it names.", nameof(decision));
        }

        HomeId? proposed = record.ToPlan().HomeOf(decision.Child);
        if (proposed != decision.Proposed)
        {
            throw new ArgumentException(
                $"Decision on child '{decision.Child}': the record proposed {Home(proposed)}, and the decision says that {Home(decision.Proposed)} was; say what the record proposed.", nameof(decision));
        }

        return new DecisionLog([.. Entries, DecisionEntry.Of(Entries.Count + 1, Head, record.Hash, decision)]);
    }

    /// <summary>Looks at every entry for what was changed, taken out, put in or moved after it was written.</summary>
    /// <param name="entries">The entries, in their order.</param>
    /// <param name="keptHead">A <see cref="Head"/> that was kept elsewhere, of now or of earlier: all that was written up to then must be there unchanged. Null to look at the chain alone.</param>
    /// <returns>Every fault, by entry; empty when the chain is unbroken. Reasons that people gave are never in it.</returns>
    public static IReadOnlyList<DecisionLogFault> Verify(IReadOnlyList<DecisionEntry> entries, string? keptHead = null)
    {
        ArgumentNullException.ThrowIfNull(entries);
        List<DecisionLogFault> faults = [];
        string previous = NoEntry;
        foreach ((int index, DecisionEntry entry) in entries.Index())
        {
            int place = index + 1;
            if (entry.Number != place)
            {
                faults.Add(new(place, DecisionLogFaultKind.Order, $"Entry {place} says that it is number {entry.Number}: an entry was taken out, put in or moved."));
            }

            if (entry.Previous != previous)
            {
                faults.Add(new(place, DecisionLogFaultKind.Chain, $"Entry {place} does not follow the entry before it: it carries another entry's hash."));
            }

            previous = entry.WorkOutHash();
            if (entry.Hash != previous)
            {
                faults.Add(new(place, DecisionLogFaultKind.Content, $"Entry {place} has been changed: its hash is not that of what it says."));
            }
        }

        if (keptHead is not null && keptHead != NoEntry && entries.All(entry => entry.Hash != keptHead))
        {
            faults.Add(new(entries.Count + 1, DecisionLogFaultKind.End, "No entry has the hash that was kept: entries at the end were cut off, or the log was written anew."));
        }

        return faults;
    }

    private static string Home(HomeId? home) => home is { } id ? $"home '{id}'" : "no home";
}

/// <summary>Something that is not as it was written.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Entry">The entry's place, from 1; one more than there are entries for the end.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Words">The same as a sentence, without anything that people wrote.</param>
public sealed record DecisionLogFault(int Entry, DecisionLogFaultKind Kind, string Words);

/// <summary>What can be wrong with a log.</summary>
public enum DecisionLogFaultKind
{
    /// <summary>The line cannot be read, or is not written as the log writes it.</summary>
    Form,

    /// <summary>Not the number of its place.</summary>
    Order,

    /// <summary>Does not carry the hash of the entry before.</summary>
    Chain,

    /// <summary>The content was changed.</summary>
    Content,

    /// <summary>The last line was never wholly written.</summary>
    Torn,

    /// <summary>The end is not where it was.</summary>
    End,
}
