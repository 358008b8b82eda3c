namespace Extreal.Player.Generator;

/// <summary>Writes the two headers that the runtime pack's C sources include.</summary>
internal static class Tables
{
    /// <summary>
    /// The libraries that are linked in; what C# imports from others is not there.
    /// </summary>
    private static readonly string[] Modules =
    {
        "libSystem.Globalization.Native",
        "libSystem.IO.Compression.Native",
        "libSystem.Native",
        "__Internal",
    };

    public static void Write(IEnumerable<string> files, string folder)
    {
        var imports = new List<Import>();
        var callbacks = new List<Callback>();
        foreach (var file in files)
        {
            using var assembly = Assembly.Open(file);
            if (assembly != null)
            {
                imports.AddRange(Import.Of(assembly).Where(each => Modules.Contains(each.Module)));
                callbacks.AddRange(Callback.Of(assembly));
            }
        }
        Directory.CreateDirectory(folder);
        var table = new ImportTable(Modules, imports).Text + new CallbackTable(callbacks).Text;
        File.WriteAllText(Path.Combine(folder, "pinvoke-table.h"), table);
        File.WriteAllText(
            Path.Combine(folder, "wasm_m2n_invoke.g.h"),
            new Trampolines(imports.Select(each => each.Signature)).Text);
        var ours = imports.Where(each => each.Module == "__Internal").Select(each => each.Name);
        Console.WriteLine($"from the .jslib: {string.Join(", ", ours.Distinct())}");
    }
}
