using System.Xml.Linq;

namespace Extreal.ApiReference;

/// <summary>The compiler's XML documentation, looked up by id.</summary>
internal sealed class DocumentationFile
{
    private readonly Dictionary<string, XElement> members;

    public DocumentationFile(string path)
        => members = XDocument.Load(path, LoadOptions.PreserveWhitespace)
            .Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);

    public bool Has(string id) => members.ContainsKey(id);

    /// <exception cref="InvalidDataException">The sources do not document it</exception>
    public XElement Of(string id)
        => members.TryGetValue(id, out var member)
            ? member
            : throw new InvalidDataException($"No documentation of {id}");
}
