using System.CommandLine;
using BenchmarkDotNet.Running;
using Matching.Benchmarks.Quality;

// `-- quality …` measures whole runs: value, bound, gap, curve, memory. Anything else goes to BenchmarkDotNet.
if (args is ["quality", ..])
{
    return new RootCommand("Benchmarks of Matching.") { QualityCommand.Create() }.Parse(args).Invoke();
}

BenchmarkSwitcher.FromAssembly(typeof(QualityCommand).Assembly).Run(args);
return 0;
