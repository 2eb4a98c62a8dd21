namespace Matching.Files;

/// <summary>What the cells of a column hold.</summary>
internal enum ColumnType
{
    /// <summary>A pseudonymous id.</summary>
    Id,

    /// <summary>Ids, separated by semicolons.</summary>
    IdList,

    /// <summary>Words for people to read.</summary>
    Text,

    /// <summary>Words, separated by semicolons.</summary>
    WordList,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Pounds.</summary>
    Money,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>One of the allowed words.</summary>
    Choice,

    /// <summary>Some of the allowed words, separated by semicolons.</summary>
    ChoiceList,

    /// <summary>Structured parts, separated by semicolons.</summary>
    PartList,
}

/// <summary>Whose ids a column holds, where they must be in another table.</summary>
internal enum Refers
{
    /// <summary>Nobody's.</summary>
    Nowhere,

    /// <summary>A provider's.</summary>
    Provider,

    /// <summary>A home's.</summary>
    Home,

    /// <summary>A child's.</summary>
    Child,
}
