#if !UNITY_WEBGL || UNITY_EDITOR
using System.Text.Json;
using Extreal.Integration.P2P.WebRTC;
using Unity.WebRTC;

namespace Consumers
{
    /// <summary>A0-13: public beside <c>NativePeerClient</c>.</summary>
    public static class Wire
    {
        public static RTCSessionDescription Read(string json)
        {
            var message = JsonSerializer.Deserialize<Message>(json);
            return message.From == message.To || message.Me != null || message.Sdp == null
                ? default
                : message.ToSd();
        }

        public static string Gone(string json)
            => JsonSerializer.Deserialize<UserDisconnected>(json).Id;
    }
}
#endif
