using System.Reflection;
using System.Reflection.Metadata;

namespace Extreal.Player.Generator;

/// <summary>A native function that C# calls: one <c>[DllImport]</c>.</summary>
internal sealed record Import(
    string Module,
    string Name,
    NativeSignature Signature,
    string Assembly)
{
    public static IEnumerable<Import> Of(Assembly assembly)
    {
        var metadata = assembly.Metadata;
        foreach (var handle in metadata.MethodDefinitions)
        {
            var method = metadata.GetMethodDefinition(handle);
            if (!method.Attributes.HasFlag(MethodAttributes.PinvokeImpl))
            {
                continue;
            }
            var import = method.GetImport();
            if (!import.Module.IsNil)
            {
                var module = metadata.GetString(metadata.GetModuleReference(import.Module).Name);
                var name = metadata.GetString(import.Name);
                yield return new Import(module, name, SignatureLetters.Of(method), assembly.Name);
            }
        }
    }
}
