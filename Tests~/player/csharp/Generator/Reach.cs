using System.Reflection.Metadata;

namespace Extreal.Player.Generator;

/// <summary>
/// Which assemblies a program reaches. Facades (netstandard, System.Runtime) refer to every
/// assembly there is, so references are followed type by type, through the forwards.
/// </summary>
internal sealed class Reach
{
    private readonly Dictionary<string, string> fileOf = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Assembly> opened = new();
    private readonly Queue<string> unread = new();

    /// <param name="folders">
    /// Of two assemblies of one name the one in the earlier folder wins.
    /// </param>
    public Reach(params string[] folders)
    {
        foreach (var file in folders.SelectMany(each => Directory.GetFiles(each, "*.dll")))
        {
            fileOf.TryAdd(Path.GetFileNameWithoutExtension(file), file);
        }
    }

    /// <summary>The files of these assemblies and of all that they reach.</summary>
    public List<string> From(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            Visit(name);
        }
        while (unread.TryDequeue(out var name))
        {
            Follow(opened[name].Metadata);
        }
        return opened.Keys.Select(name => fileOf[name]).Order(StringComparer.Ordinal).ToList();
    }

    private Assembly? Visit(string name)
    {
        if (opened.TryGetValue(name, out var known))
        {
            return known;
        }
        var assembly = fileOf.TryGetValue(name, out var file) ? Assembly.Open(file) : null;
        if (assembly != null)
        {
            opened[name] = assembly;
            unread.Enqueue(name);
        }
        return assembly;
    }

    private void Follow(MetadataReader metadata)
    {
        foreach (var handle in metadata.TypeReferences)
        {
            var type = metadata.GetTypeReference(handle);
            if (type.ResolutionScope.Kind == HandleKind.AssemblyReference)
            {
                var scope = (AssemblyReferenceHandle)type.ResolutionScope;
                var name = metadata.GetString(metadata.GetAssemblyReference(scope).Name);
                Resolve(name, metadata.GetString(type.Namespace), metadata.GetString(type.Name));
            }
        }
    }

    /// <summary>
    /// Visits the assembly and, where it only forwards the type, the one that has it.
    /// </summary>
    private void Resolve(string assemblyName, string typeNamespace, string typeName)
    {
        var metadata = Visit(assemblyName)?.Metadata;
        if (metadata == null)
        {
            return;
        }
        foreach (var handle in metadata.ExportedTypes)
        {
            var forward = metadata.GetExportedType(handle);
            if (forward.Implementation.Kind == HandleKind.AssemblyReference
                && metadata.StringComparer.Equals(forward.Name, typeName)
                && metadata.StringComparer.Equals(forward.Namespace, typeNamespace))
            {
                var target = (AssemblyReferenceHandle)forward.Implementation;
                var name = metadata.GetString(metadata.GetAssemblyReference(target).Name);
                Resolve(name, typeNamespace, typeName);
            }
        }
    }
}
