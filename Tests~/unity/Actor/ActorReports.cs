using System;
using System.Text.Json;
using Extreal.Core.Logging;
using Extreal.Integration.P2P.WebRTC;

namespace Extreal.Actor
{
    /// <summary>
    /// What the actor tells the test: answers, events, and logged warnings and errors.
    /// </summary>
    internal sealed class ActorReports : ILogWriter
    {
        private readonly IActorWire wire;

        public ActorReports(IActorWire wire) => this.wire = wire;

        /// <summary><c>{"event":…,"client":…,"text":…}</c></summary>
        public void Event(string name, string client = "", string text = "") => Send(json =>
        {
            json.WriteString("event", name);
            json.WriteString("client", client);
            json.WriteString("text", text);
        });

        /// <summary><c>{"event":…,"client":…,"peer":…,"text":…}</c></summary>
        public void Link(string name, string client, string peer, string text) => Send(json =>
        {
            json.WriteString("event", name);
            json.WriteString("client", client);
            json.WriteString("peer", peer);
            json.WriteString("text", text);
        });

        /// <summary>
        /// <c>{"id":…,"ok":false,"code":…,"exception":…,"message":…,"inner":…}</c>
        /// </summary>
        public void Failure(int id, Exception exception) => Send(json =>
        {
            json.WriteNumber("id", id);
            json.WriteBoolean("ok", false);
            json.WriteString("code", (exception as PeerException)?.Code);
            json.WriteString("exception", exception.GetType().Name);
            json.WriteString("message", exception.Message);
            json.WriteString("inner", exception.InnerException?.GetType().Name);
        });

        public void Log(
            LogLevel logLevel, string logCategory, string message, Exception exception = null)
        {
            var thrown = exception == null ? string.Empty : $": {exception}";
            Event($"Log{logLevel}", string.Empty, $"{logCategory}: {message}{thrown}");
        }

        public void Send(string line) => wire.Report(line);

        private void Send(Action<Utf8JsonWriter> members) => Send(JsonLine.Of(members));
    }
}
