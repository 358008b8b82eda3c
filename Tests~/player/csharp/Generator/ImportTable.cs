using System.Text;

namespace Extreal.Player.Generator;

/// <summary>The part of pinvoke-table.h that maps imports' names to linked functions.</summary>
internal sealed class ImportTable
{
    private readonly StringBuilder text = new();

    public ImportTable(IEnumerable<string> modules, IEnumerable<Import> imports)
    {
        var byModule = imports.ToLookup(each => each.Module);
        var sorted = modules.OrderBy(each => each, StringComparer.Ordinal).ToList();
        var rows = new List<string>();
        foreach (var module in sorted)
        {
            var unique = Unique(byModule[module]);
            foreach (var import in unique)
            {
                Declare(import);
            }
            List(module, unique);
            rows.Add($"{{\"{module}\", {NameInC(module)}_imports, {unique.Count}}}");
        }
        text.AppendLine($"static PinvokeTable pinvoke_tables[] = {{ {string.Join(", ", rows)} }};");
    }

    public string Text => text.ToString();

    /// <summary>Sorted by name, as Mono searches them.</summary>
    private static List<Import> Unique(IEnumerable<Import> imports)
    {
        var byName = new SortedDictionary<string, Import>(StringComparer.Ordinal);
        foreach (var import in imports)
        {
            if (byName.TryGetValue(import.Name, out var other) && IsOurs(import)
                && other.Signature != import.Signature)
            {
                throw new GeneratorException(
                    $"{import.Name} is imported as {other.Signature.Letters} by {other.Assembly} "
                    + $"and as {import.Signature.Letters} by {import.Assembly}.");
            }
            byName[import.Name] = import;
        }
        return byName.Values.ToList();
    }

    private static bool IsOurs(Import import) => import.Module == "__Internal";

    private static string NameInC(string module) => module.Replace('.', '_');

    private void Declare(Import import) => text.AppendLine(
        $"{import.Signature.ResultInC} {import.Name} ({import.Signature.ParametersInC});");

    private void List(string module, List<Import> imports)
    {
        text.AppendLine($"static PinvokeImport {NameInC(module)}_imports [] = {{");
        foreach (var import in imports)
        {
            text.AppendLine($"  {{\"{import.Name}\", {import.Name}}},");
        }
        text.AppendLine("  {NULL, NULL}\n};");
    }
}
