using System.Reflection;

namespace Extreal.ApiReference;

/// <summary>
/// The ids of the compiler's XML documentation (C# language specification, annex D.4.2).
/// </summary>
internal static class DocumentationId
{
    public static string Of(MemberInfo member) => member switch
    {
        Type type => $"T:{NameOf(type)}",
        FieldInfo => $"F:{NameOf(member.DeclaringType!)}.{member.Name}",
        PropertyInfo => $"P:{NameOf(member.DeclaringType!)}.{member.Name}",
        EventInfo => $"E:{NameOf(member.DeclaringType!)}.{member.Name}",
        MethodBase method => $"M:{NameOf(member.DeclaringType!)}.{NameOf(method)}{ParametersOf(method)}",
        _ => throw new NotSupportedException(member.ToString()),
    };

    private static string NameOf(MethodBase method)
        => method.Name.Replace('.', '#')
            + (method.IsGenericMethod ? $"``{method.GetGenericArguments().Length}" : "");

    private static string ParametersOf(MethodBase method)
    {
        var types = method.GetParameters().Select(parameter => NameOf(parameter.ParameterType));
        return method.GetParameters().Length == 0 ? "" : $"({string.Join(",", types)})";
    }

    private static string NameOf(Type type)
    {
        if (type.IsByRef)
        {
            return $"{NameOf(type.GetElementType()!)}@";
        }
        if (type.IsArray)
        {
            return $"{NameOf(type.GetElementType()!)}[]";
        }
        if (type.IsGenericParameter)
        {
            var depth = type.DeclaringMethod == null ? "`" : "``";
            return $"{depth}{type.GenericParameterPosition}";
        }
        var name = $"{type.Namespace}.{type.Name}";
        if (!type.IsConstructedGenericType)
        {
            return name;
        }
        var arguments = type.GetGenericArguments().Select(NameOf);
        return $"{name[..name.IndexOf('`')]}{{{string.Join(",", arguments)}}}";
    }
}
