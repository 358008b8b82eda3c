using System.Reflection;
using System.Text.Json.Serialization;

namespace Extreal.Integration.P2P.WebRTC.Tests.PublicApi;

/// <summary>All that other code can see of an assembly, a line each, sorted.</summary>
internal static class Surface
{
    public static string[] Of(Assembly assembly) =>
    [
        .. assembly.GetExportedTypes().SelectMany(LinesOf).Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> LinesOf(Type type) =>
        BasesOf(type).Select(parent => $"{TypeNames.Of(type)} : {TypeNames.Of(parent)}")
            .Prepend($"{KindOf(type)} {TypeNames.Of(type)}")
            .Concat(MemberLines.Of(type))
            .Concat(JsonNamesOf(type));

    private static string KindOf(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static IEnumerable<Type> BasesOf(Type type)
    {
        for (var parent = type.BaseType; IsWorthALine(parent); parent = parent!.BaseType)
        {
            yield return parent!;
        }
    }

    private static bool IsWorthALine(Type? parent) =>
        parent != null && parent.FullName is not ("System.Object" or "System.ValueType" or "System.Enum");

    /// <summary>Names in JSON are ABI too (A0-9 … A0-17).</summary>
    private static IEnumerable<string> JsonNamesOf(Type type) =>
        from property in type.GetProperties()
        from attribute in property.GetCustomAttributesData()
        where attribute.AttributeType.FullName == typeof(JsonPropertyNameAttribute).FullName
        select $"json {TypeNames.Of(type)}.{property.Name} is"
            + $" \"{attribute.ConstructorArguments.Single().Value}\"";
}
