using Matching.Testing;

namespace Matching.Architecture.Tests.Pages;

/// <summary>The page on choices shows what can be run.</summary>
public sealed class ChoicesExampleTests
{
    [Fact]
    public void Its_example_runs_on_a_register_with_children_of_every_group() =>
        Should.NotThrow(() => ChoicesExample.Show(WelshRegister.Generate(new RegisterOptions { Authority = new AuthorityId("W06000010"), Shortage = 0.1 }).Build()));
}
