using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Matching.Architecture.Tests;

/// <summary>The public face of an assembly as text: a line for each type, and one for each member below it, in ordinal order.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(ulong)] = "ulong",
        [typeof(void)] = "void",
    };

    private static readonly NullabilityInfoContext Nullability = new();

    public static IEnumerable<string> LinesOf(Assembly assembly)
    {
        foreach (Type type in assembly.GetExportedTypes().Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute))).OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            yield return Header(type);
            foreach (string member in type.GetMembers(Declared).Select(Line).OfType<string>().Order(StringComparer.Ordinal))
            {
                yield return $"    {member}";
            }

            yield return "";
        }
    }

    private static string Header(Type type)
    {
        string kind = type switch
        {
            { IsEnum: true } => $"enum : {Name(type.GetEnumUnderlyingType())}",
            { IsInterface: true } => "interface",
            { IsValueType: true } => "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        IEnumerable<string> above = new[] { type.BaseType }.OfType<Type>()
            .Where(parent => parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum))
            .Concat(type.IsEnum ? [] : type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).OrderBy(face => face.FullName, StringComparer.Ordinal))
            .Select(Name);
        string list = string.Join(", ", above);
        return $"{kind} {type.Namespace}.{Name(type)}{(list.Length == 0 ? "" : $" : {list}")}";
    }

    private static string? Line(MemberInfo member) => member switch
    {
        FieldInfo field when IsSeen(field.Attributes & FieldAttributes.FieldAccessMask, FieldAttributes.Public, FieldAttributes.Family, FieldAttributes.FamORAssem) && !field.IsSpecialName => Of(field),
        PropertyInfo property when property.Name != "EqualityContract" && property.GetMethod is { } getter && IsSeen(getter) => Of(property, getter),
        ConstructorInfo constructor when IsSeen(constructor) && !constructor.IsStatic => $"new({Parameters(constructor)})",
        EventInfo happening when IsSeen(happening.AddMethod!) => $"event {Name(happening.EventHandlerType!)} {happening.Name}",
        MethodInfo method when IsSeen(method) && IsTold(method) => Of(method),
        _ => null,
    };

    // What the compiler adds to every record is not told again and again.
    private static bool IsTold(MethodInfo method) =>
        (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) && !method.IsDefined(typeof(CompilerGeneratedAttribute)) && method.Name is not ("<Clone>$" or "PrintMembers");

    private static string Of(FieldInfo field) => field.IsLiteral
        ? $"{(field.DeclaringType!.IsEnum ? "" : "const ")}{(field.DeclaringType.IsEnum ? "" : $"{Name(field.FieldType)} ")}{field.Name} = {Constant(field.GetRawConstantValue())}"
        : $"{(field.IsStatic ? "static " : "")}{Name(field.FieldType)} {field.Name}";

    private static string Of(PropertyInfo property, MethodInfo getter)
    {
        string index = property.GetIndexParameters() is { Length: > 0 } parameters ? $"[{string.Join(", ", parameters.Select(Of))}]" : "";
        string setter = property.SetMethod is { } set && IsSeen(set) ? (set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;") : "";
        string required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        return $"{Modifiers(getter)}{required}{Name(property.PropertyType, Nullability.Create(property))} {property.Name}{index} {{ get;{setter} }}";
    }

    private static string Of(MethodInfo method)
    {
        string generic = method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";
        return $"{Modifiers(method)}{Name(method.ReturnType, Nullability.Create(method.ReturnParameter))} {method.Name}{generic}({Parameters(method)})";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Of));

    private static string Of(ParameterInfo parameter)
    {
        string how = parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) ? "params " : parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByRef ? "ref " : "";
        string standard = parameter.HasDefaultValue ? $" = {Constant(parameter.RawDefaultValue)}" : "";
        return $"{how}{Name(parameter.ParameterType, Nullability.Create(parameter))} {parameter.Name}{standard}";
    }

    private static string Constant(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };

    private static string Modifiers(MethodInfo method) =>
        (method.IsFamily || method.IsFamilyOrAssembly ? "protected " : "")
        + (method.IsStatic ? "static " : method.DeclaringType!.IsInterface ? "" : method.IsAbstract ? "abstract " : method.IsVirtual && !method.IsFinal ? (method.GetBaseDefinition() == method ? "virtual " : "override ") : "");

    private static bool IsSeen(MethodBase method) =>
        IsSeen(method.Attributes & MethodAttributes.MemberAccessMask, MethodAttributes.Public, MethodAttributes.Family, MethodAttributes.FamORAssem);

    private static bool IsSeen<T>(T access, params T[] seen)
        where T : struct, Enum => seen.Contains(access);

    private static string Name(Type type, NullabilityInfo nullability) =>
        Name(type) + (!type.IsValueType && !type.IsByRef && nullability.ReadState == NullabilityState.Nullable ? "?" : "");

    private static string Name(Type type)
    {
        if (type.IsByRef)
        {
            return Name(type.GetElementType()!);
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return $"{Name(value)}?";
        }

        if (type.IsArray)
        {
            return $"{Name(type.GetElementType()!)}[]";
        }

        if (Keywords.TryGetValue(type, out string? keyword))
        {
            return keyword;
        }

        string name = type.IsNested && !type.IsGenericParameter ? $"{Name(type.DeclaringType!)}.{type.Name}" : type.Name;
        return type.IsGenericType ? $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : name;
    }
}
