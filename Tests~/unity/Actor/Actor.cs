using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;
using Cysharp.Threading.Tasks;
using Extreal.Core.Logging;

namespace Extreal.Actor
{
    /// <summary>
    /// Drives clients as a test says: commands of one line of JSON in, answers and events out.
    /// A command is <c>{"id":1,"command":"host","client":"a",…}</c>; README.md lists them.
    /// </summary>
    public sealed class Actor
    {
        private readonly ActorReports reports;
        private readonly Dictionary<string, CommandHandler> handlers;

        public Actor(IActorWire wire)
        {
            reports = new ActorReports(wire);
            var clients = new ActorClients(reports);
            handlers = ClientCommands.Of(clients);
            MeasureCommands.AddTo(handlers, clients);
#if !UNITY_WEBGL || UNITY_EDITOR
            new NativeCommands(clients, reports).AddTo(this);
#endif
            LoggingManager.Initialize(LogLevel.Warn, null, reports);
            wire.Commanded += text => ObeyAsync(text).Forget();
            reports.Event("ready");
        }

        /// <summary>A command that only this platform has.</summary>
        public void Add(string command, CommandHandler handler) => handlers.Add(command, handler);

        /// <summary>An event that only this platform has.</summary>
        public void Report(string name, string client, string text)
            => reports.Event(name, client, text);

        private async UniTaskVoid ObeyAsync(string text)
        {
            using (var document = JsonDocument.Parse(text))
            {
                var command = document.RootElement;
                var id = command.Number("id");
                try
                {
                    await AnswerAsync(id, command);
                }
                catch (Exception exception)
                {
                    reports.Failure(id, exception);
                }
            }
        }

        private async UniTask AnswerAsync(int id, JsonElement command)
        {
            var name = command.Text("command");
            if (!handlers.TryGetValue(name, out var handler))
            {
                throw new ArgumentException($"There is no command {name} here.");
            }
            using (var answer = new MemoryStream())
            using (var json = new Utf8JsonWriter(answer))
            {
                json.WriteStartObject();
                json.WriteNumber("id", id);
                json.WriteBoolean("ok", true);
                await handler(command, json);
                json.WriteEndObject();
                json.Flush();
                reports.Send(Encoding.UTF8.GetString(answer.ToArray()));
            }
        }
    }
}
