namespace Extreal.Integration.P2P.WebRTC.Tests.PublicApi;

/// <summary>
/// Names of types as C# writes them, short for the package's own and the language's.
/// </summary>
internal static class TypeNames
{
    private const string OwnNamespace = "Extreal.Integration.P2P.WebRTC.";

    private static readonly Dictionary<string, string> Keywords = new()
    {
        ["System.Void"] = "void",
        ["System.Object"] = "object",
        ["System.String"] = "string",
        ["System.Boolean"] = "bool",
        ["System.Byte"] = "byte",
        ["System.UInt16"] = "ushort",
        ["System.Int32"] = "int",
        ["System.Int64"] = "long",
        ["System.UInt64"] = "ulong",
        ["System.Single"] = "float",
        ["System.Double"] = "double",
    };

    public static string Of(Type type)
    {
        if (type.IsGenericParameter)
        {
            return type.Name;
        }
        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!)}[]";
        }
        return type.IsGenericType ? Generic(type) : Plain(type);
    }

    private static string Generic(Type type)
    {
        var arguments = type.GetGenericArguments().Select(Of);
        var name = Plain(type.GetGenericTypeDefinition());
        return $"{name[..name.IndexOf('`')]}<{string.Join(", ", arguments)}>";
    }

    private static string Plain(Type type)
    {
        var name = type.FullName!.Replace('+', '.');
        if (Keywords.TryGetValue(name, out var keyword))
        {
            return keyword;
        }
        return name.StartsWith(OwnNamespace, StringComparison.Ordinal)
            ? name[OwnNamespace.Length..]
            : name;
    }
}
