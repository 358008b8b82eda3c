namespace Extreal.Player.Generator;

/// <summary>What the caller did wrong, or what the given files lack: a message, no stack.</summary>
internal sealed class GeneratorException(string message) : Exception(message);
