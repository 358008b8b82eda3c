using System.Diagnostics;
using Extreal.Tests.Harness;

namespace Extreal.Integration.P2P.WebRTC.Tests.PublicApi;

/// <summary>The shipped C#, compiled once per define set; warnings are errors there.</summary>
public sealed class RuntimeBuilds
{
    private readonly Dictionary<string, RuntimeBuild> builds = [];

    public RuntimeBuild Of(DefineSet set)
    {
        lock (builds)
        {
            if (!builds.TryGetValue(set.Name, out var build))
            {
                build = Compile(set);
                builds.Add(set.Name, build);
            }
            return build;
        }
    }

    private static RuntimeBuild Compile(DefineSet set)
    {
        var project = Repository.PathOf("Tests~", "unity", "Runtime", "Runtime.csproj");
        // The tests' own folder: what is built there already is not built again, and what the tests
        // have loaded are copies.
        var outputs = Repository.BuildOutputs;
        var start = new ProcessStartInfo(
            "dotnet",
            [
                "build", project, "--nologo", "-v", "quiet", "-m:1", "-nodeReuse:false",
                $"-p:ExtrealDefines={set.Defines.Replace(",", "%3B")}",
            ])
        {
            RedirectStandardOutput = true,
        };
        // Not by -p: the command line takes a folder that exists for a project.
        start.Environment["ExtrealOut"] = outputs;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var assembly = Path.Combine(
            outputs, "Runtime", set.Name, "bin", "Extreal.Integration.P2P.WebRTC.dll");
        return new RuntimeBuild(process.ExitCode == 0, output, assembly);
    }
}
