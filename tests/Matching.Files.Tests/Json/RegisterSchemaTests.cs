namespace Matching.Files.Tests.Json;

public sealed class RegisterSchemaTests
{
    [Fact]
    public void ToJson_IsWhatTheDocumentationHolds() => RegisterSchema.ToJson().ShouldMatchGolden("docs/register.schema.json");
}
