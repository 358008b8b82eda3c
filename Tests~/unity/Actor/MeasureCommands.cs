using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Text.Json;
using Cysharp.Threading.Tasks;

namespace Extreal.Actor
{
    /// <summary>What the benchmarks time inside the program, where no wire adds to it.</summary>
    internal static class MeasureCommands
    {
        public static void AddTo(Dictionary<string, CommandHandler> handlers, ActorClients clients)
        {
            handlers["timeConstruct"] = (command, answer) =>
            {
                var watch = Stopwatch.StartNew();
                clients.Construct(command);
                WriteMilliseconds(answer, watch);
                return UniTask.CompletedTask;
            };
            handlers["timeJoin"] = (command, answer)
                => TimeJoinAsync(clients[command], command.Text("hostId"), answer);
        }

        /// <summary>One join on a signaling connection that is open, then a stop.</summary>
        private static async UniTask TimeJoinAsync(
            ActorClient actor, string hostId, Utf8JsonWriter answer)
        {
            await actor.Client.ListHostsAsync();
            var watch = Stopwatch.StartNew();
            await actor.Client.StartClientAsync(hostId, actor.Token);
            WriteMilliseconds(answer, watch);
            actor.Client.Stop();
        }

        private static void WriteMilliseconds(Utf8JsonWriter answer, Stopwatch watch)
            => answer.WriteNumber("value", watch.Elapsed.TotalMilliseconds);
    }
}
