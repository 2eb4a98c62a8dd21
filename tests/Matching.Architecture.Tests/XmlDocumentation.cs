using System.Reflection;
using System.Xml.Linq;

namespace Matching.Architecture.Tests;

/// <summary>The documentation file that ships beside an assembly.</summary>
internal sealed class XmlDocumentation
{
    private readonly Dictionary<string, XElement> entries;

    private XmlDocumentation(XDocument file) => entries = file.Descendants("member")
        .GroupBy(member => NameOnly(member.Attribute("name")!.Value), StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    public static XmlDocumentation Beside(Assembly assembly) => new(XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")));

    public bool HasType(Type type) => IsFilled($"T:{NameOf(type)}");

    /// <summary>Whether a member has an entry; a record's positional property may have it as a parameter of the type.</summary>
    public bool HasMember(MemberInfo member)
    {
        string type = NameOf(member.DeclaringType!);
        string letter = member switch { MethodInfo => "M", PropertyInfo => "P", _ => "F" };
        return IsFilled($"{letter}:{type}.{member.Name}")
            || (member is PropertyInfo
                && entries.TryGetValue($"T:{type}", out XElement? entry)
                && entry.Elements("param").Any(parameter => parameter.Attribute("name")?.Value == member.Name));
    }

    /// <summary>What a property's entry says in all; null where it inherits its text or has none of its own.</summary>
    public string? TextOf(PropertyInfo property)
    {
        string type = NameOf(property.DeclaringType!);
        if (entries.TryGetValue($"P:{type}.{property.Name}", out XElement? entry))
        {
            return entry.Element("inheritdoc") is null ? entry.Value.Trim() : null;
        }

        return ParameterOf($"T:{type}", property.Name);
    }

    /// <summary>What a method's entry says of a parameter, or in its summary; null where it inherits its text or has none.</summary>
    public string? TextOf(MethodInfo method, ParameterInfo parameter)
    {
        string name = $"M:{NameOf(method.DeclaringType!)}.{method.Name}";
        return entries.TryGetValue(name, out XElement? entry) && entry.Element("inheritdoc") is null
            ? $"{entry.Element("summary")?.Value} {ParameterOf(name, parameter.Name!)}".Trim()
            : null;
    }

    private string? ParameterOf(string name, string parameter) => entries.TryGetValue(name, out XElement? entry)
        ? entry.Elements("param").FirstOrDefault(one => one.Attribute("name")?.Value == parameter)?.Value.Trim()
        : null;

    private bool IsFilled(string name) => entries.TryGetValue(name, out XElement? entry) && (entry.Value.Trim().Length > 0 || entry.Element("inheritdoc") is not null);

    private static string NameOf(Type type) => type.FullName!.Replace('+', '.');

    // Overloads share one name here: the compiler checks them one by one, this test that the file ships and is full.
    private static string NameOnly(string name) => name.Split('(')[0].Split("``")[0];
}
