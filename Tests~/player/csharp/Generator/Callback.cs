using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Extreal.Player.Generator;

/// <summary>
/// A static method that native code calls: one <c>[MonoPInvokeCallback]</c> or
/// <c>[UnmanagedCallersOnly]</c>, matched by the attribute's name as IL2CPP does.
/// </summary>
/// <param name="Key">
/// How Mono looks it up: <c>method#parameters:assembly:namespace:type</c>.
/// </param>
/// <param name="Token">Told apart by it where two methods share a key.</param>
internal sealed record Callback(string Key, int Token, NativeSignature Signature)
{
    private static readonly string[] Marks =
    {
        "MonoPInvokeCallbackAttribute",
        "UnmanagedCallersOnlyAttribute",
    };

    public static IEnumerable<Callback> Of(Assembly assembly)
    {
        var metadata = assembly.Metadata;
        foreach (var handle in metadata.MethodDefinitions)
        {
            var method = metadata.GetMethodDefinition(handle);
            if (Attributes.Find(metadata, method, Marks) != null)
            {
                var type = metadata.GetTypeDefinition(method.GetDeclaringType());
                var signature = SignatureLetters.Of(method);
                var key = $"{metadata.GetString(method.Name)}#{signature.Parameters.Length}:"
                    + $"{assembly.Name}:{metadata.GetString(type.Namespace)}:"
                    + metadata.GetString(type.Name);
                yield return new Callback(key, MetadataTokens.GetToken(handle), signature);
            }
        }
    }
}
