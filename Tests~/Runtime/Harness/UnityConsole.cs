using System.Collections.Concurrent;
using UnityEngine;

namespace Extreal.Tests.Harness;

/// <summary>
/// Exceptions that nobody caught: Unity and UniTask write them to Unity's console.
/// </summary>
public sealed class UnityConsole : IDisposable
{
    private readonly ConcurrentQueue<string> exceptions = new();

    public UnityConsole() => Debug.Written += Take;

    public IReadOnlyList<string> Exceptions => [.. exceptions];

    public void Dispose() => Debug.Written -= Take;

    private void Take(LogType logType, string text)
    {
        if (logType == LogType.Exception)
        {
            exceptions.Enqueue(text);
        }
    }
}
