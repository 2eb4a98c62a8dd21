using System.Globalization;
using Spectre.Console;

namespace Commissioner.Output;

/// <summary>How many children are done, in one line that goes at the end; where nobody sits at a terminal a line for each tenth, beside the answer and not in it.</summary>
internal static class CountedProgress
{
    private const int Lines = 10;

    /// <summary>Does the work, which says for each child that it is done, on any thread.</summary>
    /// <param name="what">What is done: "Explaining".</param>
    /// <param name="count">How many children there are.</param>
    /// <param name="isSlow">Whether it takes long enough to be worth a word.</param>
    /// <param name="work">The work.</param>
    public static void Show(string what, int count, bool isSlow, Action<Action> work)
    {
        int done = 0;
        if (!isSlow)
        {
            work(() => { });
        }
        else if (Screen.IsTerminal)
        {
            Screen.Standard().Status().Start(Words(0), context => work(() => context.Status(Words(Interlocked.Increment(ref done)))));
        }
        else
        {
            work(() =>
            {
                int now = Interlocked.Increment(ref done);
                if ((long)now * Lines / count > (long)(now - 1) * Lines / count)
                {
                    Console.Error.WriteLine(Words(now));
                }
            });
        }

        string Words(int now) => string.Create(CultureInfo.InvariantCulture, $"{what}: {now:#,0} of {count:#,0} {(count == 1 ? "child" : "children")}");
    }
}
