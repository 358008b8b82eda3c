using System;
using System.Threading.Tasks;
using Cysharp.Threading.Tasks;
using Extreal.Player;
using UnityEngine;

/// <summary>
/// Awaits what the test says, and reports it; a frame comes when the page gives one.
/// </summary>
internal static class Program
{
    private static void Main()
    {
        Page.Commanded += command => ObeyAsync(command).Forget();
        Page.Report("ready");
    }

    private static async UniTaskVoid ObeyAsync(string command)
    {
        var begun = Time.frameCount;
        await AwaitAsync(command);
        Page.Report($"{command} after {Time.frameCount - begun}");
    }

    private static async UniTask AwaitAsync(string command)
    {
        switch (command)
        {
            case "Yield":
                await UniTask.Yield();
                break;
            case "NextFrame":
                await UniTask.NextFrame();
                break;
            case "DelayFrame":
                await UniTask.DelayFrame(3);
                break;
            case "Delay":
                await UniTask.Delay(TimeSpan.FromMilliseconds(20), DelayType.Realtime);
                break;
            case "Task":
                // Back on the main thread's context, so in the player loop.
                await Task.Yield();
                break;
        }
    }
}
