using System;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using Cysharp.Threading.Tasks;
using Extreal.Integration.Web.Common;

namespace Extreal.Actor
{
    /// <summary>
    /// What a call across the bridge takes, in microseconds, beside one that does nothing.
    /// </summary>
    internal static class BridgeMeasures
    {
        public static void AddTo(Actor actor)
        {
            actor.Add("timeBridgeCalls", (command, answer) => Time(
                command, answer, () => WebGLHelper.CallFunction("WebGLPeerClient#GetClientId")));
            actor.Add("timeEmptyCalls", (command, answer) => Time(
                command, answer, ExtrealPlayer_Nothing));
        }

        private static UniTask Time(JsonElement command, Utf8JsonWriter answer, Action call)
        {
            var count = command.Number("count");
            var watch = Stopwatch.StartNew();
            for (var each = 0; each < count; each++)
            {
                call();
            }
            answer.WriteNumber("value", watch.Elapsed.TotalMilliseconds * 1000 / count);
            return UniTask.CompletedTask;
        }

        [DllImport("__Internal")]
        private static extern void ExtrealPlayer_Nothing();
    }
}
