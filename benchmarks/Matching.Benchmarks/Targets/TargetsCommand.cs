using System.CommandLine;

namespace Matching.Benchmarks.Targets;

/// <summary><c>targets</c>: everything that the engine must reach and what is aimed at, measured on this machine. Figures, not tests: the exit code is 0 whatever they are.</summary>
internal static class TargetsCommand
{
    public static Command Create()
    {
        var only = new Option<string[]>("--only") { Description = $"Names, divided by commas: {string.Join(", ", TargetTable.All.Select(target => target.Name))}." };
        only.CustomParser = result => [.. result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
        only.Validators.Add(result =>
        {
            foreach (string name in result.GetValueOrDefault<string[]>() ?? [])
            {
                if (TargetTable.All.All(target => target.Name != name))
                {
                    result.AddError($"'{name}' is no target; choose from {string.Join(", ", TargetTable.All.Select(target => target.Name))}.");
                }
            }
        });
        var quick = new Option<bool>("--quick") { Description = "Fewer seeds, and nothing that takes minutes." };
        var output = new Option<FileInfo?>("--out") { Description = "JSON file to write." };
        var command = new Command("targets", "Measure everything that the engine must reach.") { only, quick, output };
        command.SetAction(parsed =>
        {
            string[] names = parsed.GetValue(only) ?? [];
            ITarget[] chosen = [.. TargetTable.All.Where(target => names.Length == 0 || names.Contains(target.Name))];
            IReadOnlyList<TargetLine> lines = TargetTable.Measure(chosen, parsed.GetValue(quick), Console.Out);
            if (parsed.GetValue(output) is { } file)
            {
                TargetTable.Write(lines, file);
            }

            return 0;
        });
        return command;
    }
}
