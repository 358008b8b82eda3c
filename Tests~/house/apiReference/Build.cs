using System.Reflection;

namespace Extreal.ApiReference;

/// <summary>
/// The assembly of one define set: the types that users see, with their documentation.
/// </summary>
internal sealed class Build
{
    public string Name { get; }
    public IReadOnlyList<Type> Types { get; }
    public DocumentationFile Documentation { get; }

    public Build(string name, string assembly, IEnumerable<string> references)
    {
        Name = name;
        var files = references.Append(assembly).Where(file => file != "");
        var context = new MetadataLoadContext(new PathAssemblyResolver(files), "netstandard");
        Types = context.LoadFromAssemblyPath(assembly).GetExportedTypes()
            .OrderBy(type => type.Name, StringComparer.Ordinal).ToList();
        Documentation = new DocumentationFile(Path.ChangeExtension(assembly, ".xml"));
    }

    /// <summary>The ids of all types and members that users see.</summary>
    public IEnumerable<string> Ids()
        => Types.SelectMany(type => Members.Of(type).Select(DocumentationId.Of)
            .Prepend(DocumentationId.Of(type)));
}
