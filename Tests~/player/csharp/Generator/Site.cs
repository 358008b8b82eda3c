using System.Text.Json;

namespace Extreal.Player.Generator;

/// <summary>The folder that a page loads the runtime and the program from.</summary>
/// <param name="pack">The runtime pack's folder for browser-wasm.</param>
/// <param name="app">Where the program was built to; all its assemblies are taken.</param>
/// <param name="program">The name of the program's assembly.</param>
internal sealed class Site(string pack, string app, string program)
{
    /// <summary>Boots the program: Host/Host.csproj.</summary>
    private const string Host = "ExtrealPlayer";
    private const string CoreLibrary = "System.Private.CoreLib";
    private const string JavaScript = "System.Runtime.InteropServices.JavaScript";

    /// <summary>The runtime asks for these two before all others.</summary>
    private static readonly string[] Core = { CoreLibrary, JavaScript };

    private string Native => Path.Combine(pack, "native");

    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var assemblies = Assemblies();
        var scripts = new[] { "dotnet.js", "dotnet.runtime.js" };
        foreach (var file in assemblies.Concat(scripts.Select(each => Path.Combine(Native, each))))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }
        var configuration = JsonSerializer.Serialize(Configuration(assemblies));
        File.WriteAllText(
            Path.Combine(folder, "configuration.js"),
            $"export const configuration = {configuration};\n"
            + $"export const commandLine = {JsonSerializer.Serialize(CommandLine())};\n");
        Console.WriteLine($"{assemblies.Count} assemblies");
    }

    /// <summary>What Host/PlayerMain.cs takes: the program, and what runs before it.</summary>
    private IEnumerable<string> CommandLine()
    {
        var methods = new List<LoadMethod>();
        foreach (var file in Directory.GetFiles(app, "*.dll").Order(StringComparer.Ordinal))
        {
            using var assembly = Assembly.Open(file);
            methods.AddRange(assembly == null ? [] : LoadMethod.Of(assembly));
        }
        return methods.OrderBy(each => each.Order).Select(each => each.Text).Prepend(program);
    }

    private List<string> Assemblies()
    {
        var ours = Directory.GetFiles(app, "*.dll")
            .Select(Path.GetFileNameWithoutExtension)
            .ToList();
        foreach (var needed in new[] { Host, program }.Where(each => !ours.Contains(each)))
        {
            throw new GeneratorException(
                $"No {needed}.dll in {app}: does the project import App.targets?");
        }
        var libraries = Directory.GetDirectories(Path.Combine(pack, "lib")).Single();
        // The console is what the runtime itself opens.
        var roots = ours.OfType<string>().Append("System.Console").Concat(Core);
        return new Reach(app, libraries, Native).From(roots);
    }

    private object Configuration(List<string> assemblies)
    {
        var byKind = assemblies.Select(Path.GetFileNameWithoutExtension)
            .ToLookup(name => Core.Contains(name));
        return new
        {
            mainAssemblyName = $"{Host}.dll",
            globalizationMode = "invariant",
            debugLevel = 0,
            disableIntegrityCheck = true,
            resources = new
            {
                jsModuleNative = new[] { new { name = "dotnet.native.js" } },
                jsModuleRuntime = new[] { new { name = "dotnet.runtime.js" } },
                wasmNative = new[] { new { name = "dotnet.native.wasm" } },
                coreAssembly = byKind[true].Select(Entry),
                assembly = byKind[false].Select(Entry),
            },
        };
    }

    private static object Entry(string? name) =>
        new { virtualPath = $"{name}.dll", name = $"{name}.dll" };
}
