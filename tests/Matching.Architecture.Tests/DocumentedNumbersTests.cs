using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Matching.Architecture.Tests;

/// <summary>A public number says what it counts and between what it lies.</summary>
public sealed partial class DocumentedNumbersTests
{
    [Theory]
    [MemberData(nameof(PublicFaceTests.Packages), MemberType = typeof(PublicFaceTests))]
    public void Every_number_that_users_give_or_get_says_its_unit_or_range(Type package)
    {
        var documentation = XmlDocumentation.Beside(package.Assembly);

        package.Assembly.GetExportedTypes()
            .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute)))
            .SelectMany(type => Numbers(type, documentation))
            .Where(number => number.Text is { } text && !UnitOrRange().IsMatch(text))
            .Select(number => $"{number.Name}: {number.Text}")
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("How far, in kilometres.", true)]
    [InlineData("Number of items.", true)]
    [InlineData("The greatest share, 0 to 1.", true)]
    [InlineData("The value.", false)]
    [InlineData("The best one so far.", false)]
    public void A_unit_or_range_is_told_from_neither(string text, bool isOne) => UnitOrRange().IsMatch(text).ShouldBe(isOne);

    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly;

    // Text is null where another member's is inherited: that one is looked at where it stands.
    private static IEnumerable<(string Name, string? Text)> Numbers(Type type, XmlDocumentation documentation)
    {
        foreach (PropertyInfo property in type.GetProperties(Declared).Where(property => IsNumber(property.PropertyType) && property.GetIndexParameters().Length == 0))
        {
            yield return ($"{type.Name}.{property.Name}", documentation.TextOf(property));
        }

        foreach (MethodInfo method in type.GetMethods(Declared).Where(method => !method.IsSpecialName && !method.IsDefined(typeof(CompilerGeneratedAttribute))))
        {
            foreach (ParameterInfo parameter in method.GetParameters().Where(parameter => IsNumber(parameter.ParameterType)))
            {
                yield return ($"{type.Name}.{method.Name}({parameter.Name})", documentation.TextOf(method, parameter));
            }
        }
    }

    private static bool IsNumber(Type type)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        return !plain.IsEnum && Type.GetTypeCode(plain) is >= TypeCode.SByte and <= TypeCode.Decimal;
    }

    /// <summary>Units of the field and of measure, and ways to say a range or what is counted.</summary>
    [GeneratedRegex(
        @"\b(number|count|how (many|much|far|often|long|large)|kilomet\w+|km(-eq)?|miles|metres|degrees|pounds|seconds|milliseconds|hours|days|weeks|months|years|tenths|points|share|fraction|per cent|%|places|children|child|homes|items|bins|arcs|units?|levels?|index|bytes|rows?|columns?|seed|severity|capacity|work|\d+ (to|or) \w+|from -?\d|at (least|most)|above|below|limit|length|amount|cost|price|sum)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex UnitOrRange();
}
