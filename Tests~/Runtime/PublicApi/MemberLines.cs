using System.Reflection;

namespace Extreal.Integration.P2P.WebRTC.Tests.PublicApi;

/// <summary>One line per member that somebody else's code can use.</summary>
internal static class MemberLines
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Instance
        | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    public static IEnumerable<string> Of(Type type)
    {
        var owner = TypeNames.Of(type);
        return type.IsEnum
            ? Enum.GetNames(type).Select(name => $"{owner}.{name} = {ValueOf(type, name)}")
            : type.GetConstructors(Declared).Where(IsSeen).Select(made => Constructor(owner, made))
                .Concat(type.GetProperties(Declared).Where(IsSeen).Select(p => Property(owner, p)))
                .Concat(type.GetFields(Declared).Where(IsSeen).Select(f => Field(owner, f)))
                .Concat(type.GetMethods(Declared).Where(IsOwnMethod).Select(m => Method(owner, m)));
    }

    private static object ValueOf(Type type, string name) =>
        Convert.ChangeType(Enum.Parse(type, name), Enum.GetUnderlyingType(type));

    private static bool IsSeen(MethodBase? method) =>
        method is { IsStatic: true, IsConstructor: true }
            ? false
            : method is { IsPublic: true } or { IsFamily: true } or { IsFamilyOrAssembly: true };

    private static bool IsSeen(PropertyInfo property) =>
        IsSeen(property.GetMethod) || IsSeen(property.SetMethod);

    private static bool IsSeen(FieldInfo field) =>
        field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly;

    private static bool IsOwnMethod(MethodInfo method) => IsSeen(method) && !method.IsSpecialName;

    private static string Constructor(string owner, ConstructorInfo constructor) =>
        $"{Access(constructor)}new {owner}({Parameters(constructor)})";

    private static string Method(string owner, MethodInfo method)
    {
        var generic = method.IsGenericMethod
            ? $"<{string.Join(", ", method.GetGenericArguments().Select(TypeNames.Of))}>"
            : "";
        return $"{Access(method)}{Kind(method)}{owner}.{method.Name}{generic}({Parameters(method)})"
            + $" : {TypeNames.Of(method.ReturnType)}";
    }

    private static string Property(string owner, PropertyInfo property)
    {
        var seen = IsSeen(property.GetMethod) ? property.GetMethod! : property.SetMethod!;
        var get = IsSeen(property.GetMethod) ? "get; " : "";
        var set = IsSeen(property.SetMethod) ? "set; " : "";
        return $"{Access(seen)}{Kind(seen)}{owner}.{property.Name} {{ {get}{set}}}"
            + $" : {TypeNames.Of(property.PropertyType)}";
    }

    private static string Field(string owner, FieldInfo field)
    {
        var value = field.IsLiteral ? $" = {Literal(field.GetRawConstantValue())}" : "";
        var kind = field.IsLiteral ? "const " : field.IsStatic ? "static " : "";
        return $"{kind}{owner}.{field.Name} : {TypeNames.Of(field.FieldType)}{value}";
    }

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static string Kind(MethodInfo method)
    {
        if (method.IsStatic)
        {
            return "static ";
        }
        if (!method.IsVirtual)
        {
            return "";
        }
        var isOverride = method.GetBaseDefinition() != method;
        return method.IsAbstract ? "abstract "
            : method.IsFinal ? isOverride ? "sealed override " : ""
            : isOverride ? "override " : "virtual ";
    }

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var type = parameter.ParameterType.IsByRef
            ? $"ref {TypeNames.Of(parameter.ParameterType.GetElementType()!)}"
            : TypeNames.Of(parameter.ParameterType);
        var value = parameter.HasDefaultValue ? $" = {Default(parameter)}" : "";
        return $"{type} {parameter.Name}{value}";
    }

    private static string Default(ParameterInfo parameter) =>
        parameter.RawDefaultValue is null && parameter.ParameterType.IsValueType
            ? "default"
            : Literal(parameter.RawDefaultValue);

    private static string Literal(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };
}
