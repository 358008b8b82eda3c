using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace Unity.WebRTC.Link
{
    /// <summary>
    /// Frames on two streams: length of the rest (4 bytes, little-endian), length of the header
    /// (4), header as JSON in UTF-8, payload. The same in engine/frames.mjs.
    /// </summary>
    internal sealed class FrameStream
    {
        private const int LengthBytes = 4;

        private readonly Stream input;
        private readonly Stream output;

        public FrameStream(Stream input, Stream output)
        {
            this.input = input;
            this.output = output;
        }

        /// <summary>Safe to call from any thread.</summary>
        public void Write(Dictionary<string, object> header, byte[] payload)
        {
            var head = JsonSerializer.SerializeToUtf8Bytes(header);
            var lengths = new byte[2 * LengthBytes];
            BinaryPrimitives.WriteInt32LittleEndian(
                lengths, LengthBytes + head.Length + payload.Length);
            BinaryPrimitives.WriteInt32LittleEndian(lengths.AsSpan(LengthBytes), head.Length);
            lock (output)
            {
                output.Write(lengths);
                output.Write(head);
                output.Write(payload);
                output.Flush();
            }
        }

        /// <summary>Waits for the next frame; false at the end of the stream.</summary>
        public bool TryRead(out Frame frame)
        {
            frame = default;
            if (!TryReadBytes(LengthBytes, out var length)
                || !TryReadBytes(BinaryPrimitives.ReadInt32LittleEndian(length), out var rest))
            {
                return false;
            }
            var headerEnd = LengthBytes + BinaryPrimitives.ReadInt32LittleEndian(rest);
            using var header = JsonDocument.Parse(rest.AsMemory(LengthBytes, headerEnd - LengthBytes));
            frame = new Frame(header.RootElement.Clone(), rest.AsSpan(headerEnd).ToArray());
            return true;
        }

        private bool TryReadBytes(int count, out byte[] bytes)
        {
            bytes = new byte[count];
            for (var done = 0; done < count;)
            {
                var read = input.Read(bytes, done, count - done);
                if (read == 0)
                {
                    return false;
                }
                done += read;
            }
            return true;
        }
    }
}
