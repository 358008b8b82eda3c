using System.Collections.Generic;
using System.Reflection;
using System.Threading.Tasks;
using Cysharp.Threading.Tasks;
using Extreal.Integration.P2P.WebRTC.Minimal;
using Extreal.Tests.Harness;
using UnityEngine;

namespace Extreal.Integration.P2P.WebRTC.Tests.Samples;

/// <summary>The sample Minimal, run as Unity runs a component.</summary>
[Collection(UnityTest.Collection)]
public sealed class MeetOthersTests : UnityTest
{
    [Fact(DisplayName = "The sample Minimal: the first hosts, the second joins, a leaver goes")]
    public Task Meet() => OnMainAsync(async () =>
    {
        await using var server = await SignalingServerProcess.StartAsync();
        using var console = new UnityConsole();
        var printed = new List<string>();
        void Print(LogType logType, string text) => printed.Add(text);
        Debug.Written += Print;
        try
        {
            var first = Enter(server);
            await UniTask.WaitUntil(() => printed.Count == 1);
            var firstId = printed[0].Replace("I am ", "", StringComparison.Ordinal);
            var second = Enter(server);
            await UniTask.WaitUntil(() => printed.Count == 4);
            Assert.Contains($"{firstId} comes", printed);

            Send(second, "OnDestroy");

            await UniTask.WaitUntil(() => printed.Contains($"{firstId} goes"));
            await UniTask.WaitUntil(() => printed.Count == 6);
            Send(first, "OnDestroy");
            Assert.Empty(console.Exceptions);
        }
        finally
        {
            Debug.Written -= Print;
        }
    });

    private static MeetOthers Enter(SignalingServerProcess server)
    {
        const BindingFlags Private = BindingFlags.Instance | BindingFlags.NonPublic;
        var component = new MeetOthers();
        typeof(MeetOthers).GetField("signalingUrl", Private)!
            .SetValue(component, server.Url.OriginalString);
        Send(component, "Start");
        return component;
    }

    /// <summary>Unity's messages reach private methods.</summary>
    private static void Send(MeetOthers component, string message) => typeof(MeetOthers)
        .GetMethod(message, BindingFlags.Instance | BindingFlags.NonPublic)!
        .Invoke(component, null);
}
