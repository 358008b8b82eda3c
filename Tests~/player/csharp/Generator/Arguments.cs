namespace Extreal.Player.Generator;

/// <summary>A command, its <c>--name value</c> pairs, and the words after them.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> values = new();

    public Arguments(string[] words)
    {
        Command = words.Length == 0 ? "--help" : words[0];
        var next = 1;
        while (next < words.Length && words[next].StartsWith("--", StringComparison.Ordinal))
        {
            if (next + 1 == words.Length)
            {
                throw new GeneratorException($"{words[next]} lacks its value.");
            }
            values[words[next][2..]] = words[next + 1];
            next += 2;
        }
        Rest = words[next..];
    }

    public string Command { get; }

    public string[] Rest { get; }

    public string this[string name] =>
        values.TryGetValue(name, out var value)
            ? value
            : throw new GeneratorException($"'{Command}' needs --{name}; see --help.");
}
