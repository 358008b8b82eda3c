using System.Reflection.Metadata;

namespace Extreal.Player.Generator;

/// <summary>
/// A method with <c>[RuntimeInitializeOnLoadMethod]</c>: Unity, too, finds them while it builds.
/// </summary>
/// <param name="Order">When it runs among the others: Unity's order of load types.</param>
internal sealed record LoadMethod(string Assembly, string Type, string Method, int Order)
{
    private const string Attribute = "RuntimeInitializeOnLoadMethodAttribute";

    /// <summary>RuntimeInitializeLoadType's values, first to run first.</summary>
    private static readonly int[] Orders =
    {
        4, // SubsystemRegistration
        2, // AfterAssembliesLoaded
        3, // BeforeSplashScreen
        1, // BeforeSceneLoad
        0, // AfterSceneLoad
    };

    /// <summary>How Host/LoadMethods.cs reads it.</summary>
    public string Text => $"{Assembly}|{Type}|{Method}";

    public static IEnumerable<LoadMethod> Of(Assembly assembly)
    {
        var metadata = assembly.Metadata;
        foreach (var handle in metadata.MethodDefinitions)
        {
            var method = metadata.GetMethodDefinition(handle);
            if (Attributes.Find(metadata, method, Attribute) is { } attribute)
            {
                var type = metadata.GetTypeDefinition(method.GetDeclaringType());
                var space = metadata.GetString(type.Namespace);
                var name = metadata.GetString(type.Name);
                yield return new LoadMethod(
                    assembly.Name,
                    space.Length == 0 ? name : $"{space}.{name}",
                    metadata.GetString(method.Name),
                    Array.IndexOf(Orders, LoadTypeOf(metadata, attribute)));
            }
        }
    }

    /// <summary>
    /// The constructor's one argument, after a prolog of two bytes; 0 without one.
    /// </summary>
    private static int LoadTypeOf(MetadataReader metadata, CustomAttribute attribute)
    {
        var value = metadata.GetBlobReader(attribute.Value);
        value.ReadUInt16();
        return value.RemainingBytes >= sizeof(int) + sizeof(ushort) ? value.ReadInt32() : 0;
    }
}
