using Extreal.Tests.Harness;

namespace Extreal.Integration.P2P.WebRTC.Tests.PublicApi;

/// <summary>
/// What the package shows to other code, per define set. A wanted change: run the tests once with
/// EXTREAL_UPDATE_PUBLIC_API=1, and commit the text files with it.
/// </summary>
public sealed class PublicApiTests(RuntimeBuilds builds) : IClassFixture<RuntimeBuilds>
{
    private const string UpdateVariable = "EXTREAL_UPDATE_PUBLIC_API";

    public static TheoryData<string> DefineSets => DefineSet.Names;

    [Theory]
    [MemberData(nameof(DefineSets))]
    public void TheRuntimeCompilesWithoutAWarning(string name)
    {
        var build = builds.Of(DefineSet.Of(name));

        Assert.True(build.Succeeded, build.Output);
    }

    [Theory]
    [MemberData(nameof(DefineSets))]
    public void TheSurfaceIsTheOneThatWasWrittenDown(string name)
    {
        var file = FileOf($"{name}.txt");
        var surface = SurfaceOf(name);
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            File.WriteAllText(file, string.Join('\n', surface) + "\n");
        }

        var known = File.ReadAllLines(file);
        Assert.True(
            known.SequenceEqual(surface),
            Difference(known, surface) + $"Wanted? Run again with {UpdateVariable}=1.");
    }

    [Theory]
    [MemberData(nameof(DefineSets))]
    public void A0_1ToA0_17TheSurfaceOf110IsStillThere(string name)
    {
        var old = File.ReadAllLines(FileOf($"1.1.0-{name}.txt"));
        var missing = old.Where(IsSurface).Except(SurfaceOf(name));

        Assert.True(!missing.Any(), string.Join('\n', missing.Prepend("Missing:")));
    }

    [Theory]
    [MemberData(nameof(DefineSets))]
    public void NoAbstractMemberWasAddedThatASubclassOf110WouldLack(string name)
    {
        var old = File.ReadAllLines(FileOf($"1.1.0-{name}.txt"));

        Assert.Empty(SurfaceOf(name).Where(IsAbstractMember).Except(old));
    }

    private static bool IsAbstractMember(string line) =>
        line.Contains("abstract ", StringComparison.Ordinal)
        && !line.StartsWith("abstract class", StringComparison.Ordinal);

    private static bool IsSurface(string line) => line != "" && !line.StartsWith('#');

    private static string FileOf(string name) =>
        Repository.PathOf("Tests~", "Runtime", "PublicApi", name);

    private static string Difference(string[] known, string[] surface) => string.Concat(
        known.Except(surface).Select(line => $"- {line}\n")
            .Concat(surface.Except(known).Select(line => $"+ {line}\n")));

    private string[] SurfaceOf(string name)
    {
        var build = builds.Of(DefineSet.Of(name));
        Assert.True(build.Succeeded, build.Output);
        var context = new AssemblyFolderContext(Path.GetDirectoryName(build.AssemblyPath)!);
        try
        {
            return Surface.Of(context.LoadFromAssemblyPath(build.AssemblyPath));
        }
        finally
        {
            context.Unload();
        }
    }
}
