using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Matching;

/// <summary>Which random cases a property is held to: the same ones every time, so that a failure is there again when one looks for it.</summary>
/// <remarks>The first case that fails is made smaller as far as it goes, and the exception prints it.</remarks>
/// <param name="Count">How many cases.</param>
/// <param name="Seed">What the cases are drawn with.</param>
/// <param name="Size">The size that the last case is drawn with, for generators that ask for one.</param>
internal sealed record RandomCases(int Count, ulong Seed = 1, int Size = 100)
{
    /// <summary>Holds a property to every case.</summary>
    /// <param name="values">What the cases are drawn from.</param>
    /// <param name="property">Throws when it does not hold.</param>
    public void Check<T>(Arbitrary<T> values, Action<T> property) => Check(values, (value, _) => property(value));

    /// <summary>Holds a property to every case and returns what kinds of case there were, so that the test can ask for enough that are not trivial.</summary>
    /// <param name="values">What the cases are drawn from.</param>
    /// <param name="property">Throws when it does not hold, and notes of what kind the case is.</param>
    public CaseTally Check<T>(Arbitrary<T> values, Action<T, CaseTally> property)
    {
        var tally = new CaseTally();
        Config settings = Config.QuickThrowOnFailure
            .WithMaxTest(Count)
            .WithEndSize(Size)
            .WithQuietOnSuccess(true)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(Seed), FSharpOption<int>.None)));
        FsCheck.Check.One(settings, Prop.ForAll(values, value =>
        {
            tally.Begin();
            property(value, tally);
        }));
        return tally;
    }
}
