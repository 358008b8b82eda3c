namespace Unity.WebRTC
{
    public enum RTCPeerConnectionState
    {
        New = 0,
        Connecting = 1,
        Connected = 2,
        Disconnected = 3,
        Failed = 4,
        Closed = 5,
    }

    public enum RTCIceConnectionState
    {
        New = 0,
        Checking = 1,
        Connected = 2,
        Completed = 3,
        Failed = 4,
        Disconnected = 5,
        Closed = 6,
        Max = 7,
    }

    public enum RTCIceGatheringState
    {
        New = 0,
        Gathering = 1,
        Complete = 2,
    }

    public enum RTCSignalingState
    {
        Stable = 0,
        HaveLocalOffer = 1,
        HaveLocalPrAnswer = 2,
        HaveRemoteOffer = 3,
        HaveRemotePrAnswer = 4,
        Closed = 5,
    }

    public enum RTCDataChannelState
    {
        Connecting,
        Open,
        Closing,
        Closed,
    }

    public enum RTCSdpType
    {
        Offer,
        Pranswer,
        Answer,
        Rollback,
    }

    public enum RTCErrorType
    {
        None,
        UnsupportedOperation,
        UnsupportedParameter,
        InvalidParameter,
        InvalidRange,
        SyntaxError,
        InvalidState,
        InvalidModification,
        NetworkError,
        ResourceExhausted,
        InternalError,
        OperationErrorWithData,
    }

    public enum RTCIceCredentialType
    {
        Password,
        OAuth,
    }

    public enum RTCIceTransportPolicy
    {
        Relay = 1,
        All = 3,
    }

    public enum RTCBundlePolicy
    {
        BundlePolicyBalanced = 0,
        BundlePolicyMaxBundle = 1,
        BundlePolicyMaxCompat = 2,
    }

    public enum TrackKind
    {
        Audio,
        Video,
    }

    public enum RTCRtpTransceiverDirection
    {
        SendRecv = 0,
        SendOnly = 1,
        RecvOnly = 2,
        Inactive = 3,
        Stopped = 4,
    }
}
