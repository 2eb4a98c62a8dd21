using System.Globalization;
using System.Text.RegularExpressions;
using Google.Protobuf.Reflection;
using Matching.OrTools.Protocol;
using Xunit.Abstractions;

namespace Matching.OrTools.Tests;

/// <summary>Messages are known by their fields' numbers alone, so these must be CP-SAT's own.</summary>
public sealed class FieldNumberTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_field_has_the_number_and_type_that_CP_SAT_9_15_gives_it()
    {
        if (NodeCpSat.OnThisMachine(output) is null)
        {
            return;
        }

        string schemas = NodeCpSat.Schemas();
        foreach (MessageDescriptor message in CpSatReflection.Descriptor.MessageTypes)
        {
            string definition = Regex.Match(schemas, $@"^message {message.Name} \{{.*?^\}}", RegexOptions.Multiline | RegexOptions.Singleline).Value;
            foreach (FieldDescriptor field in message.Fields.InDeclarationOrder())
            {
                Match found = Regex.Match(definition, $@"^\s*(?<kind>repeated |optional )?(?<type>\w+) {field.Name} = (?<number>\d+)", RegexOptions.Multiline);
                found.Success.ShouldBeTrue($"{message.Name}.{field.Name} is not there");
                int.Parse(found.Groups["number"].Value, CultureInfo.InvariantCulture).ShouldBe(field.FieldNumber, $"{message.Name}.{field.Name}");
                found.Groups["type"].Value.ShouldBe(TypeName(field), $"{message.Name}.{field.Name}");
                (found.Groups["kind"].Value == "repeated ").ShouldBe(field.IsRepeated, $"{message.Name}.{field.Name}");
            }
        }

        foreach (EnumValueDescriptor status in CpSatReflection.Descriptor.FindTypeByName<EnumDescriptor>("CpSolverStatus").Values)
        {
            schemas.ShouldContain($"  {status.Name} = {status.Number};");
        }
    }

    private static string TypeName(FieldDescriptor field) => field.FieldType switch
    {
        FieldType.Message => field.MessageType.Name,
        FieldType.Enum => field.EnumType.Name,
        var type => type.ToString().ToLowerInvariant(),
    };
}
