using System.CommandLine;

namespace Commissioner.Commands;

/// <summary>All commands with their options.</summary>
internal static class CommandLine
{
    /// <summary>The whole command line. Without a command it matches.</summary>
    public static RootCommand Root()
    {
        var match = new MatchCommand();
        var root = new RootCommand("""
            Matches looked-after children and homes for everybody at once. It proposes; people decide.
            Without a command it matches: all of Wales today, on an embedded synthetic register.
            """);
        HelpWithExamples.AddTo(
            root,
            "commissioner --authority W06000015 --time 10 --out proposals",
            "commissioner match --help");
        match.AddTo(root);
        root.Subcommands.Add(new TemplateCommand().Build());
        root.Subcommands.Add(new ValidateCommand().Build());
        root.Subcommands.Add(match.Build());
        root.Subcommands.Add(new ReportCommand().Build());
        root.Subcommands.Add(new CheckCommand().Build());
        root.Subcommands.Add(new RankCommand().Build());
        root.Subcommands.Add(new ExplainCommand().Build());
        root.Subcommands.Add(new CompareCommand().Build());
        root.Subcommands.Add(new RecordCommand().Build());
        root.Subcommands.Add(new DecideCommand().Build());
        root.Subcommands.Add(new WhatIfCommand().Build());
        root.Subcommands.Add(new PlansCommand().Build());
        root.Subcommands.Add(new ParetoCommand().Build());
        root.Subcommands.Add(new FloorsCommand().Build());
        root.Subcommands.Add(new GenerateCommand().Build());
        root.Subcommands.Add(new PolicyCommand().Build());
        return root;
    }
}
