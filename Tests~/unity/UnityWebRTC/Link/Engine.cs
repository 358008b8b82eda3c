using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using System.Threading;

namespace Unity.WebRTC.Link
{
    /// <summary>
    /// The engine of this process, which is one simulated player. Requests may come from any
    /// thread; answers and events are handed on by one thread, in the order in which the engine
    /// sent them.
    /// </summary>
    internal sealed class Engine
    {
        private static readonly Lazy<Engine> TheOne = new Lazy<Engine>(() => new Engine());

        private readonly ConcurrentDictionary<long, Action<JsonElement>> waiting =
            new ConcurrentDictionary<long, Action<JsonElement>>();

        private readonly FrameStream frames = EngineProcess.Start();
        private readonly HandleTable handles = new HandleTable();
        private long lastRequest;
        private volatile bool ended;

        private Engine()
        {
            var reader = new Thread(Read) { IsBackground = true, Name = "Unity.WebRTC engine" };
            reader.Start();
        }

        public static Engine Instance => TheOne.Value;

        public HandleTable Handles => handles;

        /// <summary>Blocks until the engine has answered.</summary>
        /// <exception cref="EngineException">The engine refused.</exception>
        public JsonElement Ask(Dictionary<string, object> request)
        {
            using var answered = new ManualResetEventSlim();
            JsonElement answer = default;
            Begin(request, received =>
            {
                answer = received;
                answered.Set();
            });
            answered.Wait();
            return ValueOf(answer);
        }

        /// <summary>
        /// Sends a request; <paramref name="onAnswer"/> runs on the engine's thread and may not
        /// block.
        /// </summary>
        public void Begin(Dictionary<string, object> request, Action<JsonElement> onAnswer)
        {
            var id = Interlocked.Increment(ref lastRequest);
            waiting[id] = onAnswer;
            request["id"] = id;
            if (ended)
            {
                Fail(id);
                return;
            }
            Tell(request, Array.Empty<byte>());
        }

        /// <summary>
        /// Sends what wants no answer; an engine that has ended does not hear it.
        /// </summary>
        public void Tell(Dictionary<string, object> request, byte[] payload)
        {
            try
            {
                frames.Write(request, payload);
            }
            catch (IOException)
            {
                ended = true;
            }
        }

        /// <exception cref="EngineException">The answer is a refusal.</exception>
        public static JsonElement ValueOf(JsonElement answer)
        {
            if (answer.TryGetProperty("error", out var error))
            {
                throw new EngineException(
                    error.GetProperty("name").GetString(), error.GetProperty("message").GetString());
            }
            return answer.GetProperty("value");
        }

        private void Read()
        {
            while (frames.TryRead(out var frame))
            {
                if (frame.Header.TryGetProperty("reply", out var reply))
                {
                    Complete(reply.GetInt64(), frame.Header);
                }
                else
                {
                    handles.Dispatch(frame);
                }
            }
            ended = true;
            foreach (var id in waiting.Keys)
            {
                Fail(id);
            }
        }

        private void Complete(long id, JsonElement answer)
        {
            if (waiting.TryRemove(id, out var onAnswer))
            {
                onAnswer(answer);
            }
        }

        private void Fail(long id)
        {
            using var refusal = JsonDocument.Parse(
                @"{""error"":{""name"":""Error"",""message"":""the WebRTC engine has ended""}}");
            Complete(id, refusal.RootElement.Clone());
        }
    }
}
