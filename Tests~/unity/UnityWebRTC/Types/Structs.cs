using System;

namespace Unity.WebRTC
{
    public struct RTCError
    {
        public RTCErrorType errorType;
        public string message;
    }

    public struct RTCSessionDescription
    {
        public RTCSdpType type;
        public string sdp;
    }

    [Serializable]
    public struct RTCIceServer
    {
        public string credential;
        public RTCIceCredentialType credentialType;
        public string[] urls;
        public string username;
    }

    [Serializable]
    public struct RTCConfiguration
    {
        public RTCIceServer[] iceServers;
        public RTCIceTransportPolicy? iceTransportPolicy;
        public RTCBundlePolicy? bundlePolicy;
        public int? iceCandidatePoolSize;
    }

    public struct RTCOfferAnswerOptions
    {
        public static RTCOfferAnswerOptions Default =
            new RTCOfferAnswerOptions { iceRestart = false, voiceActivityDetection = true };

        public bool iceRestart;
        public bool voiceActivityDetection;
    }

    public class RTCDataChannelInit
    {
        public bool? ordered;
        public int? maxPacketLifeTime;
        public int? maxRetransmits;
        public string protocol;
        public bool? negotiated;
        public int? id;
    }

    public class RTCIceCandidateInit
    {
        public string candidate;
        public string sdpMid;
        public int? sdpMLineIndex;
    }
}
