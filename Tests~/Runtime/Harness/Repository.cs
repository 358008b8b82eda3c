using System.Reflection;

namespace Extreal.Tests.Harness;

/// <summary>Where the checkout and the build outputs are.</summary>
public static class Repository
{
    public static string Folder => Read("RepositoryFolder");

    /// <summary>
    /// The value of the MSBuild property ExtrealOut, with which the tests were built.
    /// </summary>
    public static string BuildOutputs => Read("ExtrealOut");

    public static string PathOf(params string[] parts) =>
        Path.GetFullPath(Path.Combine([Folder, .. parts]));

    private static string Read(string key) => typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == key).Value!;
}
