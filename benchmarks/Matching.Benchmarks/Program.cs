using System.CommandLine;
using BenchmarkDotNet.Running;
using Matching.Benchmarks.Compare;
using Matching.Benchmarks.Compiling;
using Matching.Benchmarks.Engine;
using Matching.Benchmarks.External;
using Matching.Benchmarks.Quality;
using Matching.Benchmarks.Targets;

// Whole runs have commands of their own, which `--help` lists. Anything else goes to BenchmarkDotNet.
var commands = new RootCommand("Benchmarks of Matching.")
{
    QualityCommand.Create(),
    TargetsCommand.Create(),
    CompareCommand.Create(),
    ExternalCommand.Create(),
    CertifyCommand.Create(),
    CancelCommand.Create(),
    CompilingCommand.Create(),
};
if (args is ["--help", ..] || (args.Length > 0 && commands.Subcommands.Any(command => command.Name == args[0])))
{
    return commands.Parse(args).Invoke();
}

BenchmarkSwitcher.FromAssembly(typeof(QualityCommand).Assembly).Run(args);
return 0;
