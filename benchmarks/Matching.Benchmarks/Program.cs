using System.CommandLine;
using BenchmarkDotNet.Running;
using Matching.Benchmarks.External;
using Matching.Benchmarks.Quality;

// `-- quality …` measures whole runs: value, bound, gap, curve, memory. `-- external …` solves public instances. Anything else goes to BenchmarkDotNet.
if (args is ["quality" or "external", ..])
{
    return new RootCommand("Benchmarks of Matching.") { QualityCommand.Create(), ExternalCommand.Create() }.Parse(args).Invoke();
}

BenchmarkSwitcher.FromAssembly(typeof(QualityCommand).Assembly).Run(args);
return 0;
