namespace Unity.WebRTC
{
    public delegate void DelegateOnIceCandidate(RTCIceCandidate candidate);

    public delegate void DelegateOnIceConnectionChange(RTCIceConnectionState state);

    public delegate void DelegateOnConnectionStateChange(RTCPeerConnectionState state);

    public delegate void DelegateOnIceGatheringStateChange(RTCIceGatheringState state);

    public delegate void DelegateOnNegotiationNeeded();

    public delegate void DelegateOnTrack(RTCTrackEvent e);

    public delegate void DelegateOnDataChannel(RTCDataChannel channel);

    public delegate void DelegateOnOpen();

    public delegate void DelegateOnClose();

    public delegate void DelegateOnMessage(byte[] bytes);

    public delegate void DelegateOnError(RTCError error);
}
