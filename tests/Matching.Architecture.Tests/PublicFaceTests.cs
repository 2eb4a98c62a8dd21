using System.Reflection;
using System.Runtime.CompilerServices;
using Matching.Files;
using Matching.OrTools;
using Matching.Solver;

namespace Matching.Architecture.Tests;

/// <summary>What users of the packages see.</summary>
public sealed class PublicFaceTests
{
    public static TheoryData<Type> Packages => [typeof(MatchingProblem), typeof(AssignmentModel), typeof(RegisterFiles), typeof(OrToolsSolver)];

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_public_class_is_sealed_static_or_abstract(Type package) =>
        PublicTypes(package).Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_public_property_is_set_when_made_or_never(Type package) =>
        PublicTypes(package)
            // Hosts set options one by one while they are put together; that is what IOptions asks for.
            .Where(type => type != typeof(MatchingOptions))
            .SelectMany(type => type.GetProperties(Declared))
            .Where(property => property.SetMethod is { IsPublic: true } setter
                && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            .Select(property => $"{property.DeclaringType}.{property.Name}")
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_public_field_never_changes(Type package) =>
        PublicTypes(package)
            .Where(type => !type.IsEnum)
            .SelectMany(type => type.GetFields(Declared))
            .Where(field => !field.IsLiteral && !(field.IsStatic && field.IsInitOnly))
            .Select(field => $"{field.DeclaringType}.{field.Name}")
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_public_member_is_documented(Type package)
    {
        var documentation = XmlDocumentation.Beside(package.Assembly);
        IReadOnlyList<string> undocumented =
        [
            .. PublicTypes(package).Where(type => !documentation.HasType(type)).Select(type => $"{type}"),
            .. PublicTypes(package)
                .SelectMany(type => type.GetMembers(Declared))
                .Where(member => IsWritten(member) && !documentation.HasMember(member))
                .Select(member => $"{member.DeclaringType}.{member.Name}"),
        ];

        undocumented.ShouldBeEmpty();
    }

    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly;

    private static IEnumerable<Type> PublicTypes(Type package) =>
        package.Assembly.GetExportedTypes().Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute)));

    // Constructors of records, accessors and what the compiler adds to a record have no comment of their own to hold.
    private static bool IsWritten(MemberInfo member) => !member.IsDefined(typeof(CompilerGeneratedAttribute)) && member switch
    {
        MethodInfo method => !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal),
        FieldInfo field => !field.IsSpecialName,
        PropertyInfo => true,
        _ => false,
    };
}
