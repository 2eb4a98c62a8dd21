using System.Reflection;

namespace Matching;

/// <summary>The rules of the library, found by their types, so that a new one is among them by itself.</summary>
internal static class LibraryRules
{
    /// <summary>Every rule about one child in one home, with its defaults, by the name of its type.</summary>
    public static IReadOnlyList<PlacementRule> OfPlacements { get; } =
    [
        .. typeof(PlacementRule).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(PlacementRule)) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (PlacementRule)Activator.CreateInstance(
                type, BindingFlags.CreateInstance | BindingFlags.Public | BindingFlags.Instance | BindingFlags.OptionalParamBinding, null, Defaults(type), null)!),
    ];

    private static object[] Defaults(Type type) => [.. type.GetConstructors()[0].GetParameters().Select(_ => Type.Missing)];
}
