using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Extreal.Actor
{
    /// <summary>The clients of one actor, by the name that their commands carry.</summary>
    internal sealed class ActorClients
    {
        private readonly Dictionary<string, ActorClient> clients =
            new Dictionary<string, ActorClient>();

        private readonly ActorReports reports;

        public ActorClients(ActorReports reports) => this.reports = reports;

        /// <summary>The client that the command names; "" when it names none.</summary>
        public ActorClient this[JsonElement command]
            => clients.TryGetValue(NameIn(command), out var client)
                ? client
                : throw new ArgumentException($"There is no client '{NameIn(command)}'.");

        public void Construct(JsonElement command)
        {
            var name = NameIn(command);
            clients.Add(name, new ActorClient(name, ActorConfig.From(command), reports));
        }

        /// <summary>Disposes of the client; its name is free then.</summary>
        public void Dispose(JsonElement command)
        {
            this[command].Dispose();
            clients.Remove(NameIn(command));
        }

        private static string NameIn(JsonElement command) => command.Text("client", string.Empty);
    }
}
