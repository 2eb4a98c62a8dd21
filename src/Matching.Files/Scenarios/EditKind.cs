namespace Matching.Files;

/// <summary>One kind of edit as it is written in scenario files and on command lines.</summary>
/// <param name="Name">Lower-case words with hyphens: <c>close-home</c>.</param>
/// <param name="Meaning">What it does, for people to read.</param>
/// <param name="Fields">Its fields; in a line of text those that are needed come first, in this order, without their names.</param>
/// <param name="Make">Makes the edit; where a field is wrong the fault is noted and what it gives does not count.</param>
internal sealed record EditKind(string Name, string Meaning, IReadOnlyList<EditField> Fields, Func<EditFields, ScenarioEdit> Make)
{
    /// <summary>How it is written in a line of text.</summary>
    public string Usage => string.Join(' ', Fields.Select(one => one.IsNeeded ? one.Name.ToUpperInvariant() : $"[{one.Name}=…]").Prepend(Name));
}

/// <summary>A field of an edit.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsNeeded">Whether it must be given.</param>
internal readonly record struct EditField(string Name, bool IsNeeded);
