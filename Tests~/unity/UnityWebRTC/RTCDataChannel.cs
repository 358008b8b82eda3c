using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using Unity.WebRTC.Link;

namespace Unity.WebRTC
{
    public class RTCDataChannel : IDisposable
    {
        private readonly MainThread mainThread;
        private JsonElement constants;
        private volatile int readyState;
        private bool disposed;

        internal RTCDataChannel(int handle, MainThread mainThread)
        {
            Handle = handle;
            this.mainThread = mainThread;
            Engine.Instance.Handles.Add(this);
        }

        ~RTCDataChannel() => Release();

        public DelegateOnOpen OnOpen { get; set; }

        public DelegateOnClose OnClose { get; set; }

        /// <summary>Text comes as UTF-8: nothing tells it from bytes.</summary>
        public DelegateOnMessage OnMessage { get; set; }

        public DelegateOnError OnError { get; set; }

        public int Id => Read("id").GetInt32();

        public string Label => Constant("label").GetString();

        public string Protocol => Constant("protocol").GetString();

        public ushort MaxRetransmits => Constant("maxRetransmits").GetUInt16();

        public ushort MaxRetransmitTime => Constant("maxPacketLifeTime").GetUInt16();

        public bool Ordered => Constant("ordered").GetBoolean();

        public bool Negotiated => Constant("negotiated").GetBoolean();

        public ulong BufferedAmount => Read("bufferedAmount").GetUInt64();

        public RTCDataChannelState ReadyState
        {
            get
            {
                ThrowIfDisposed();
                return (RTCDataChannelState)readyState;
            }
        }

        internal int Handle { get; }

        /// <exception cref="InvalidOperationException">The channel is not open.</exception>
        public void Send(string msg) => Send(Encoding.UTF8.GetBytes(msg), text: true);

        /// <exception cref="InvalidOperationException">The channel is not open.</exception>
        public void Send(byte[] msg) => Send(msg, text: false);

        public void Close()
        {
            ThrowIfDisposed();
            if (readyState < (int)RTCDataChannelState.Closing)
            {
                readyState = (int)RTCDataChannelState.Closing;
                Engine.Instance.Tell(Request("closeChannel"), Array.Empty<byte>());
            }
        }

        public void Dispose()
        {
            Release();
            GC.SuppressFinalize(this);
        }

        internal static RTCDataChannel Opened(JsonElement header, MainThread mainThread)
        {
            var channel = new RTCDataChannel(header.GetProperty("channel").GetInt32(), mainThread);
            channel.constants = header.GetProperty("constants");
            channel.Follow(header);
            return channel;
        }

        /// <exception cref="EngineException">The options are wrong.</exception>
        internal void Create(int connection, string label, RTCDataChannelInit options) =>
            constants = Engine.Instance.Ask(
                Request("createDataChannel").With("pc", connection).With("label", label)
                    .With("options", options.ToRequest()));

        /// <summary>Called on the engine's thread.</summary>
        internal void Receive(Frame frame)
        {
            Follow(frame.Header);
            mainThread.Post(() =>
            {
                if (Engine.Instance.Handles.Has(this))
                {
                    Raise(frame);
                }
            });
        }

        private void Follow(JsonElement header)
        {
            if (header.TryGetProperty("state", out var state))
            {
                readyState = (int)state.ToEnum<RTCDataChannelState>();
            }
        }

        private void Raise(Frame frame)
        {
            switch (frame.Header.GetProperty("event").GetString())
            {
                case "open":
                    OnOpen?.Invoke();
                    break;
                case "close":
                    OnClose?.Invoke();
                    break;
                case "error":
                    OnError?.Invoke(new RTCError
                    {
                        errorType = RTCErrorType.OperationErrorWithData,
                        message = frame.Header.GetProperty("message").GetString(),
                    });
                    break;
                case "message":
                    OnMessage?.Invoke(frame.Payload);
                    break;
            }
        }

        private void Send(byte[] bytes, bool text)
        {
            if (ReadyState != RTCDataChannelState.Open)
            {
                throw new InvalidOperationException($"The channel is {ReadyState}, not open.");
            }
            Engine.Instance.Tell(Request("send").With("text", text), bytes);
        }

        private JsonElement Constant(string name)
        {
            ThrowIfDisposed();
            return constants.GetProperty(name);
        }

        private JsonElement Read(string name)
        {
            ThrowIfDisposed();
            return Engine.Instance.Ask(Request("readChannel").With("name", name));
        }

        private Dictionary<string, object> Request(string op) =>
            Wire.Request(op).With("channel", Handle);

        private void Release()
        {
            if (disposed)
            {
                return;
            }
            disposed = true;
            Engine.Instance.Handles.RemoveChannel(Handle);
            Engine.Instance.Tell(Request("disposeChannel"), Array.Empty<byte>());
        }

        private void ThrowIfDisposed()
        {
            if (disposed)
            {
                throw new ObjectDisposedException(nameof(RTCDataChannel));
            }
        }
    }
}
