namespace Matching;

/// <summary>A paper for people to finish: headings, facts from the register, the record and the plan, and blanks for what only people know.</summary>
/// <remarks>Data first: <see cref="DraftText"/> makes text of it. A proposal, never a decision. Immutable.</remarks>
/// <param name="Title">What it is.</param>
/// <param name="Notice">What every page says: that it is a draft and a proposal, and what it was made from.</param>
/// <param name="Sections">Its sections.</param>
public sealed record Draft(string Title, string Notice, IReadOnlyList<DraftSection> Sections)
{
    /// <summary>How many blanks people have to fill in.</summary>
    public int Blanks => Sections.Sum(section => section.Parts.Sum(part => part switch
    {
        DraftBlank => 1,
        DraftFields fields => fields.Fields.Count(one => one.Ask is not null),
        DraftTable table => table.Rows.Sum(row => row.Count(cell => cell.Ask is not null)),
        _ => 0,
    }));
}

/// <summary>A section of a paper.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Parts">What stands under it, in order.</param>
public sealed record DraftSection(string Heading, params IReadOnlyList<DraftPart> Parts);

/// <summary>Something that stands in a paper.</summary>
public abstract record DraftPart
{
    private protected DraftPart()
    {
    }
}

/// <summary>A paragraph.</summary>
/// <param name="Text">Its text.</param>
public sealed record DraftParagraph(string Text) : DraftPart;

/// <summary>Points, one below the other.</summary>
/// <param name="Items">The points.</param>
public sealed record DraftList(params IReadOnlyList<string> Items) : DraftPart;

/// <summary>A blank by itself.</summary>
/// <param name="Ask">What people fill in.</param>
public sealed record DraftBlank(string Ask) : DraftPart;

/// <summary>Names and values.</summary>
/// <param name="Fields">The fields.</param>
public sealed record DraftFields(params IReadOnlyList<DraftField> Fields) : DraftPart;

/// <summary>A name and what is known of it, or what people fill in; both where something is known and something is asked.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">What is known; null for nothing.</param>
/// <param name="Ask">What people fill in; null for nothing.</param>
public sealed record DraftField(string Name, string? Value, string? Ask = null);

/// <summary>A table.</summary>
/// <param name="Columns">Headings.</param>
/// <param name="Rows">Cells of each row, one a column.</param>
public sealed record DraftTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<DraftCell>> Rows) : DraftPart;

/// <summary>A cell: what is known, or what people fill in.</summary>
/// <param name="Text">What is known; null for nothing.</param>
/// <param name="Ask">What people fill in; null for nothing.</param>
public readonly record struct DraftCell(string? Text, string? Ask = null)
{
    /// <summary>A cell with a text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator DraftCell(string text) => new(text);
}
