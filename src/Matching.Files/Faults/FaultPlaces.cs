namespace Matching.Files;

/// <summary>Finds the row that a fault of the data is about, by its subject: the problem knows ids, people look for rows.</summary>
internal sealed class FaultPlaces
{
    private readonly Dictionary<string, (TablePlace Place, int Row)> rows = new(StringComparer.Ordinal);
    private readonly TablePlace elsewhere;

    /// <summary>Notes where each thing stands; of several with one subject the last, because it is the one too many.</summary>
    public FaultPlaces(RegisterRows register)
    {
        elsewhere = register.Register.Place;
        Note(register.Providers, provider => $"Provider '{provider.Id}'");
        Note(register.Homes, home => $"Home '{home.Id}'");
        Note(register.Children, child => $"Child '{child.Id}'");
        Note(register.Referrals, row => $"Referral of child '{row.Child}'");
        Note(register.Residents, row => $"Settled child '{row.Child}'");
        Note(register.Siblings, group => $"Sibling group '{group.Id}'");
        Note(register.Impacts, impact => $"Impact assessment of child '{impact.Child}' on child '{impact.On}'");
        Note(register.Wishes, SubjectOf);
        Note(register.Judgements, judgement => $"Judgement of child '{judgement.Child}' and home '{judgement.Home}'");
        Note(register.Declines, decline => $"Decline of child '{decline.Child}' by home '{decline.Home}'");
        Note(register.Approvals, approval => $"Supplementary approval of child '{approval.Child}' with provider '{approval.Provider}'");
    }

    /// <summary>The fault with its place; at the register as a whole where no row is to be found.</summary>
    public FileFault Of(DataFault fault) => rows.TryGetValue(fault.Subject, out (TablePlace Place, int Row) found)
        ? new FileFault(found.Place.File, found.Place.Sheet, found.Row, null, $"{fault.Code} {fault.Subject}", fault.Problem, fault.Advice)
        : new FileFault(elsewhere.File, elsewhere.Sheet, null, null, $"{fault.Code} {fault.Subject}", fault.Problem, fault.Advice);

    private static string SubjectOf(Wish wish) => $"Wish of child '{wish.Child}' about " + wish switch
    {
        HomeWish home => $"home '{home.Home}'",
        PersonWish person => $"child '{person.Other}'",
        PlaceWish place => $"place {place.Place}",
        _ => "a feature",
    };

    private void Note<T>(TableRows<T> table, Func<T, string> subject)
    {
        for (int index = 0; index < table.Rows.Count; index++)
        {
            PlacedRow<T> row = table.Rows[index];
            rows[subject(row.Thing)] = (table.Place, row.Number);
        }
    }
}
