using System.Reflection;
using System.Text;
using System.Xml.Linq;

namespace Extreal.ApiReference;

/// <summary>One type with all its members.</summary>
internal sealed class TypePage
{
    private readonly StringBuilder markdown = new();
    private readonly Type type;
    private readonly DocumentationFile documentation;
    private readonly DocumentationText text;

    public TypePage(Type type, DocumentationFile documentation, IReadOnlySet<string> pages)
    {
        this.type = type;
        this.documentation = documentation;
        text = new DocumentationText(type.Name, pages);
    }

    /// <summary>Of the summary: for the list of types.</summary>
    public string FirstSentence => Summary.Split(". ")[0].TrimEnd('.') + ".";

    private string Summary => text.Of(Find(type).Element("summary"));

    public string ToMarkdown(string where)
    {
        Write($"# {type.Name}", Summary, $"```csharp\n{Signature.Of(type)}\n```");
        var members = Members.Of(type).ToList();
        var isMadePlainly = members.OfType<ConstructorInfo>().Any(IsImplicit);
        Write($"Namespace `{type.Namespace}`; {where}. "
            + (isMadePlainly ? $"Made by `new {type.Name}()`. " : "") + "[All types](README.md)");
        var own = members.Where(member => !IsDocumentedElsewhere(member)).ToList();
        WriteTable(type.IsEnum ? "Values" : "Constants", own.OfType<FieldInfo>(), ValueOf);
        WriteSections("Constructors", own.OfType<ConstructorInfo>().Where(made => !IsImplicit(made)));
        WriteTable("Properties", own.OfType<PropertyInfo>(), property => Code(Signature.Of(property)));
        WriteSections("Methods", own.OfType<MethodInfo>());
        WriteOverrides(members.Except(own));
        return markdown.ToString();
    }

    private void WriteTable<T>(string title, IEnumerable<T> members, Func<T, string> describe)
        where T : MemberInfo
    {
        var rows = members.Select(member =>
            $"| {describe(member)} | {text.Of(Find(member).Element("summary"))} |").ToList();
        if (rows.Count > 0)
        {
            Write($"## {title}", "| | |\n| --- | --- |\n" + string.Join("\n", rows));
        }
    }

    private void WriteSections<T>(string title, IEnumerable<T> members) where T : MethodBase
    {
        var all = members.ToList();
        if (all.Count > 0)
        {
            Write($"## {title}");
        }
        all.ForEach(WriteSection);
    }

    private void WriteSection(MethodBase method)
    {
        var comment = Find(method);
        Write($"### {Signature.Short(method).Replace("<", "\\<")}");
        Write($"```csharp\n{Signature.Of(method)}\n```", text.Of(comment.Element("summary")));
        var lines = comment.Elements("param").Select(param =>
            $"- `{param.Attribute("name")!.Value}`: {text.Of(param)}").ToList();
        lines.AddRange(comment.Elements("returns").Select(element => $"- Returns: {text.Of(element)}"));
        lines.AddRange(comment.Elements("exception").Select(element =>
            $"- Throws {text.Link(element.Attribute("cref")!.Value)}: {text.Of(element)}"));
        Write(string.Join("\n", lines));
    }

    private void WriteOverrides(IEnumerable<MemberInfo> members)
    {
        var names = members.Select(member => Code(Signature.Short(member))).ToList();
        if (names.Count > 0)
        {
            Write($"Overrides, documented where they are declared: {string.Join(", ", names)}.");
        }
    }

    private bool IsDocumentedElsewhere(MemberInfo member)
        => Members.IsOverride(member) && Find(member).Element("inheritdoc") != null;

    /// <summary>
    /// A class without a constructor of its own; the compiler asks for no comment.
    /// </summary>
    private bool IsImplicit(ConstructorInfo constructor)
        => constructor.GetParameters().Length == 0
            && !documentation.Has(DocumentationId.Of(constructor));

    private string ValueOf(FieldInfo field)
        => field.IsLiteral && field.GetRawConstantValue() is { } value
            ? $"`{field.Name}` = {Code(value is string ? $"\"{value}\"" : $"{value}")}"
            : Code(Signature.Of(field));

    private XElement Find(MemberInfo member) => documentation.Of(DocumentationId.Of(member));

    private static string Code(string code) => $"`{code.Replace("|", "\\|")}`";

    private void Write(params string[] paragraphs)
    {
        foreach (var paragraph in paragraphs.Where(paragraph => paragraph != ""))
        {
            markdown.Append(paragraph).Append("\n\n");
        }
    }
}
