#if !UNITY_WEBGL || UNITY_EDITOR
using System;
using System.Collections.Generic;
using System.Text.Json;
using Cysharp.Threading.Tasks;
using Extreal.Integration.P2P.WebRTC;

namespace Extreal.Actor
{
    /// <summary>
    /// What the page's script does on WebGL: a channel on every link, hooks that throw, role and
    /// host id.
    /// </summary>
    internal sealed class NativeCommands
    {
        private readonly Dictionary<ActorClient, NativeLinkProbe> probes =
            new Dictionary<ActorClient, NativeLinkProbe>();

        private readonly ActorClients clients;
        private readonly ActorReports reports;

        public NativeCommands(ActorClients clients, ActorReports reports)
        {
            this.clients = clients;
            this.reports = reports;
        }

        public void AddTo(Actor actor)
        {
            actor.Add("addHooks", (command, answer) => Do(() => AddHooks(command)));
            actor.Add("throwInHooks", (command, answer) => Do(() => ThrowInHooks(command)));
            actor.Add("send", (command, answer) => Do(() => Send(command)));
            actor.Add("role", (command, answer) => Do(() => WriteRole(command, answer)));
        }

        private static UniTask Do(Action work)
        {
            work();
            return UniTask.CompletedTask;
        }

        private NativePeerClient NativeOf(JsonElement command)
            => (NativePeerClient)clients[command].Client;

        private void AddHooks(JsonElement command)
        {
            var name = command.Text("client", string.Empty);
            probes[clients[command]] = new NativeLinkProbe(
                NativeOf(command),
                command.Text("label", "sample"),
                (eventName, id, text) => reports.Link(eventName, name, id, text));
        }

        private void ThrowInHooks(JsonElement command)
        {
            var client = NativeOf(command);
            client.AddPcCreateHook((id, isOffer, connection)
                => throw new InvalidOperationException("thrown in the create hook"));
            client.AddPcCloseHook(id
                => throw new InvalidOperationException("thrown in the close hook"));
        }

        private void Send(JsonElement command)
            => probes[clients[command]].Send(command.Text("to"), command.Text("text"));

        private void WriteRole(JsonElement command, Utf8JsonWriter answer)
        {
            var client = NativeOf(command);
            answer.WriteString("role", client.Role.ToString());
            answer.WriteString("hostId", client.HostId);
        }
    }
}
#endif
