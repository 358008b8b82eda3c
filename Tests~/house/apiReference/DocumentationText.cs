using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Extreal.ApiReference;

/// <summary>Documentation comments as Markdown; references to types of ours become links.</summary>
internal sealed partial class DocumentationText
{
    private readonly string page;
    private readonly IReadOnlySet<string> pages;

    /// <param name="page">The type whose page this is for</param>
    /// <param name="pages">The types that have one</param>
    public DocumentationText(string page, IReadOnlySet<string> pages)
    {
        this.page = page;
        this.pages = pages;
    }

    public string Of(XElement? element)
        => element == null ? "" : Spaces().Replace(string.Concat(element.Nodes().Select(Of)), " ").Trim();

    private string Of(XNode node) => node switch
    {
        XText text => Special().Replace(text.Value, "\\$0"),
        XElement { Name.LocalName: "see" } see => Reference(see),
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "paramref" or "typeparamref" } name => $"`{name.Attribute("name")!.Value}`",
        _ => throw new NotSupportedException($"In the documentation of {page}: {node}"),
    };

    private string Reference(XElement see)
    {
        if (see.Attribute("langword") is { } word)
        {
            return $"`{word.Value}`";
        }
        var id = see.Attribute("cref")!.Value;
        if (id.StartsWith('!'))
        {
            throw new InvalidDataException($"In the documentation of {page}: {id} is nowhere");
        }
        return Link(id);
    }

    /// <summary>
    /// What an id names: the type, and its member; a link unless it is on this page.
    /// </summary>
    public string Link(string id)
    {
        var isType = id[0] == 'T';
        var path = id[2..].Split('(')[0].Split('.');
        var type = isType ? path[^1] : path[^2];
        var member = isType ? "" : path[^1].Replace("#ctor", type) + (id[0] == 'M' ? "()" : "");
        if (type == page)
        {
            return $"`{(isType ? type : member)}`";
        }
        var text = isType ? type : $"{type}.{member}";
        return pages.Contains(type) ? $"[`{text}`]({type}.md)" : $"`{text}`";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[*_|<>\[\]`\\]")]
    private static partial Regex Special();
}
