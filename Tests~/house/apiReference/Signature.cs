using System.Reflection;

namespace Extreal.ApiReference;

/// <summary>Declarations as one writes them in C#, without their bodies.</summary>
internal static class Signature
{
    public static string Of(Type type)
    {
        var kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : KindOf(type);
        var isPlain = type.IsEnum || type.BaseType is null or { FullName: "System.Object" };
        var parents = isPlain ? "" : $" : {TypeName.Of(type.BaseType!)}";
        return $"public {kind} {type.Name}{parents}";
    }

    public static string Of(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => Of(constructor, constructor.DeclaringType!.Name),
        MethodInfo method => Of(method, $"{TypeName.Of(method.ReturnType)} {method.Name}"),
        PropertyInfo property => Of(property),
        FieldInfo field => $"{AccessOf(field)} {TypeName.Of(field.FieldType)} {field.Name}",
        _ => throw new NotSupportedException(member.ToString()),
    };

    /// <summary>
    /// A heading: the name, and the parameters' types where they tell overloads apart.
    /// </summary>
    public static string Short(MemberInfo member)
    {
        var name = member is ConstructorInfo ? member.DeclaringType!.Name : member.Name;
        return member is MethodBase method
            ? $"{name}({string.Join(", ", method.GetParameters().Select(p => TypeName.Of(p.ParameterType)))})"
            : name;
    }

    private static string KindOf(Type type)
        => (type.IsAbstract, type.IsSealed) switch
        {
            (true, true) => "static class",
            (true, false) => "abstract class",
            (false, true) => type.IsValueType ? "struct" : "sealed class",
            _ => "class",
        };

    private static string Of(MethodBase method, string declaration)
    {
        var parameters = method.GetParameters().Select(Of).ToList();
        return Fit($"{AccessOf(method)} {declaration}", parameters);
    }

    /// <summary>One line when it is short, one line for each parameter when it is not.</summary>
    private static string Fit(string head, IReadOnlyList<string> parameters)
    {
        var line = $"{head}({string.Join(", ", parameters)})";
        return line.Length <= 90 ? line : $"{head}(\n    {string.Join(",\n    ", parameters)})";
    }

    private static string Of(PropertyInfo property)
    {
        var accessors = property.GetAccessors(true).Where(Members.IsVisible).ToList();
        var shown = accessors.Select(accessor => accessor == property.SetMethod ? "set;" : "get;");
        return $"{AccessOf(accessors[0])} {TypeName.Of(property.PropertyType)} {property.Name} "
            + $"{{ {string.Join(" ", shown)} }}";
    }

    private static string Of(ParameterInfo parameter)
    {
        var declaration = $"{TypeName.Of(parameter.ParameterType)} {parameter.Name}";
        return parameter.HasDefaultValue ? $"{declaration} = {DefaultOf(parameter)}" : declaration;
    }

    private static string DefaultOf(ParameterInfo parameter) => parameter.RawDefaultValue switch
    {
        string text => $"\"{text}\"",
        bool value => value ? "true" : "false",
        null => parameter.ParameterType.IsValueType ? "default" : "null",
        var value => value.ToString()!,
    };

    private static string AccessOf(FieldInfo field)
        => (field.IsPublic ? "public " : "protected ")
            + (field.IsLiteral ? "const" : field.IsStatic ? "static readonly" : "readonly");

    private static string AccessOf(MethodBase method)
    {
        var access = method.IsPublic ? "public" : "protected";
        var isOverridable = method.IsVirtual && !method.IsFinal;
        return method.IsStatic ? $"{access} static"
            : method.IsAbstract ? $"{access} abstract"
            : isOverridable ? $"{access} virtual"
            : access;
    }
}
