namespace Matching.Files;

/// <summary>Takes the tables of a register one after another, to write them in some format.</summary>
internal interface ITableSink
{
    /// <summary>Takes a table.</summary>
    void Take<T>(TableMap<T> map, IEnumerable<T> things);
}

/// <summary>Turns a problem into the tables of a register, the same ones for every format.</summary>
internal static class RegisterContent
{
    /// <summary>Hands every table to a sink, in the order of the dictionary. Travel is written where it is a matrix; an estimate is no data.</summary>
    public static void Write(MatchingProblem problem, ITableSink sink)
    {
        sink.Take(RegisterTables.Register, [problem.AsOf]);
        sink.Take(RegisterTables.Providers, problem.Providers);
        sink.Take(RegisterTables.Homes, problem.Homes);
        sink.Take(RegisterTables.Children, problem.Referrals.Select(referral => referral.Child).Concat(problem.Residents.Select(resident => resident.Child)).OrderBy(child => child.Id.Value, StringComparer.Ordinal));
        sink.Take(RegisterTables.Referrals, problem.Referrals.Select(ReferralsTable.Row));
        sink.Take(RegisterTables.Residents, problem.Residents.Select(resident => new ResidentRow(resident.Child.Id, resident.Home, resident.Since)));
        sink.Take(RegisterTables.Siblings, problem.SiblingGroups);
        sink.Take(RegisterTables.Impacts, problem.ImpactAssessments);
        sink.Take(RegisterTables.Wishes, problem.Wishes);
        sink.Take(RegisterTables.Judgements, problem.Judgements);
        sink.Take(RegisterTables.Declines, problem.Declines);
        sink.Take(RegisterTables.Approvals, problem.SupplementaryApprovals);
        sink.Take(RegisterTables.Travel, problem.Travel is TravelMatrix matrix ? matrix.Entries.Select(entry => new Journey(entry.From, entry.To, entry.Distance.Kilometres, null)) : []);
    }
}
