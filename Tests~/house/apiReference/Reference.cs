namespace Extreal.ApiReference;

/// <summary>A page for each type of the builds, and one that lists them.</summary>
internal sealed class Reference
{
    private const string Introduction = """
        # C# API

        What the assembly `Extreal.Integration.P2P.WebRTC` shows to its users. Begin with
        [PeerClientProvider](PeerClientProvider.md), [PeerConfig](PeerConfig.md) and
        [PeerClient](PeerClient.md); how to use them is told in [csharp.md](../csharp.md).
        Ids such as A0-12 name rows of the compatibility tables; tests carry them in their names.

        Written by `npm run docs:api` from the documentation comments in `Runtime/`: change them
        there, not here.
        """;

    private readonly IReadOnlyList<Build> builds;
    private readonly Build whole;

    /// <exception cref="InvalidDataException">The last build lacks what another has</exception>
    public Reference(IReadOnlyList<Build> builds)
    {
        this.builds = builds;
        whole = builds[^1];
        var lacking = builds.SelectMany(build => build.Ids()).Except(whole.Ids()).ToList();
        if (lacking.Count > 0)
        {
            throw new InvalidDataException($"{whole.Name} lacks {string.Join(", ", lacking)}");
        }
    }

    public IEnumerable<(string File, string Text)> Pages()
    {
        var names = whole.Types.Select(type => type.Name).ToHashSet();
        var rows = new List<string>();
        foreach (var type in whole.Types)
        {
            var page = new TypePage(type, whole.Documentation, names);
            rows.Add($"| [{type.Name}]({type.Name}.md) | {page.FirstSentence} | {WhereIs(type)} |");
            yield return ($"{type.Name}.md", page.ToMarkdown(WhereIs(type)));
        }
        var table = "| type | what it is | where |\n| --- | --- | --- |\n" + string.Join("\n", rows);
        yield return ("README.md", $"{Introduction}\n\n{table}\n");
    }

    private string WhereIs(Type type)
    {
        var id = DocumentationId.Of(type);
        var having = builds.Where(build => build.Ids().Contains(id)).Select(build => build.Name).ToList();
        return having.Count == builds.Count ? "everywhere" : string.Join(", ", having);
    }
}
