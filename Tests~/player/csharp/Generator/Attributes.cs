using System.Reflection.Metadata;

namespace Extreal.Player.Generator;

/// <summary>Attributes by the name of their type, whichever assembly declares it.</summary>
internal static class Attributes
{
    /// <summary>The method's attribute of one of these types; null when it has none.</summary>
    public static CustomAttribute? Find(
        MetadataReader metadata,
        MethodDefinition method,
        params string[] names)
    {
        foreach (var handle in method.GetCustomAttributes())
        {
            var attribute = metadata.GetCustomAttribute(handle);
            if (names.Contains(NameOf(metadata, attribute)))
            {
                return attribute;
            }
        }
        return null;
    }

    private static string NameOf(MetadataReader metadata, CustomAttribute attribute)
    {
        var constructor = attribute.Constructor;
        if (constructor.Kind == HandleKind.MethodDefinition)
        {
            var method = metadata.GetMethodDefinition((MethodDefinitionHandle)constructor);
            return metadata.GetString(metadata.GetTypeDefinition(method.GetDeclaringType()).Name);
        }
        var parent = metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent;
        return parent.Kind == HandleKind.TypeReference
            ? metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)parent).Name)
            : string.Empty;
    }
}
