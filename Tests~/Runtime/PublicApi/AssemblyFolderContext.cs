using System.Reflection;
using System.Runtime.Loader;

namespace Extreal.Integration.P2P.WebRTC.Tests.PublicApi;

/// <summary>Loads an assembly with what lies beside it, apart from the tests' own copy.</summary>
internal sealed class AssemblyFolderContext(string folder)
    : AssemblyLoadContext(name: null, isCollectible: true)
{
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var path = Path.Combine(folder, $"{assemblyName.Name}.dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }
}
