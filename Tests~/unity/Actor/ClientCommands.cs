using System;
using System.Collections.Generic;
using System.Text.Json;
using Cysharp.Threading.Tasks;
using Extreal.Integration.P2P.WebRTC;

namespace Extreal.Actor
{
    /// <summary>The commands that every platform has.</summary>
    internal static class ClientCommands
    {
        public static Dictionary<string, CommandHandler> Of(ActorClients clients)
            => new Dictionary<string, CommandHandler>
            {
                ["construct"] = Now((command, answer) => clients.Construct(command)),
                ["host"] = (command, answer)
                    => clients[command].Client.StartHostAsync(command.Text("name")),
                ["hostWithToken"] = (command, answer)
                    => clients[command].Client.StartHostAsync(
                        command.Text("name"), clients[command].Token),
                ["hostWithOptions"] = (command, answer)
                    => clients[command].Client.StartHostAsync(
                        command.Text("name"), OptionsIn(command), clients[command].Token),
                ["list"] = async (command, answer)
                    => Write(answer, await clients[command].Client.ListHostsAsync()),
                ["listWithToken"] = async (command, answer)
                    => Write(
                        answer,
                        await clients[command].Client.ListHostsAsync(clients[command].Token)),
                ["join"] = (command, answer)
                    => clients[command].Client.StartClientAsync(command.Text("hostId")),
                ["joinWithToken"] = (command, answer)
                    => clients[command].Client.StartClientAsync(
                        command.Text("hostId"), clients[command].Token),
                ["stop"] = Now((command, answer) => clients[command].Client.Stop()),
                ["dispose"] = Now((command, answer) => clients.Dispose(command)),
                ["cancel"] = Now((command, answer) => clients[command].Cancel()),
                ["id"] = Now((command, answer)
                    => answer.WriteString("value", clients[command].Id)),
                ["isRunning"] = Now((command, answer)
                    => answer.WriteBoolean("value", clients[command].Client.IsRunning)),
                ["throwIn"] = Now((command, answer)
                    => clients[command].ThrowIn(command.Text("name"))),
                ["rounds"] = (command, answer) => PlayRoundsAsync(command),
                ["frame"] = (command, answer) => UniTask.NextFrame(),
                ["memory"] = Now((command, answer)
                    => answer.WriteNumber("value", GC.GetTotalMemory(true))),
            };

        private static CommandHandler Now(Action<JsonElement, Utf8JsonWriter> work)
            => (command, answer) =>
            {
                work(command, answer);
                return UniTask.CompletedTask;
            };

        /// <summary>
        /// Hosts and stops, again and again, with clients that live for ten rounds each; nothing is
        /// reported.
        /// </summary>
        private static async UniTask PlayRoundsAsync(JsonElement command)
        {
            const int Life = 10;
            for (var round = 0; round < command.Number("count"); round += Life)
            {
                using (var client = PeerClientProvider.Provide(ActorConfig.From(command)))
                {
                    for (var each = 0; each < Life; each++)
                    {
                        await client.StartHostAsync(command.Text("name"));
                        client.Stop();
                    }
                }
            }
        }

        private static HostOptions OptionsIn(JsonElement command) => new HostOptions
        {
            Capacity = command.NumberOrNull("capacity"),
            Password = command.Text("password"),
            Metadata = command.Text("metadata"),
        };

        private static void Write(Utf8JsonWriter answer, IEnumerable<Host> hosts)
        {
            answer.WriteStartArray("hosts");
            foreach (var host in hosts)
            {
                answer.WriteStartObject();
                answer.WriteString("id", host.Id);
                answer.WriteString("name", host.Name);
                answer.WriteEndObject();
            }
            answer.WriteEndArray();
        }
    }
}
