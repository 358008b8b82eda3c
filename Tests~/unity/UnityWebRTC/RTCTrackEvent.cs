namespace Unity.WebRTC
{
    public class RTCTrackEvent
    {
        internal RTCTrackEvent(RTCRtpTransceiver transceiver, MediaStreamTrack track)
        {
            Transceiver = transceiver;
            Track = track;
        }

        public RTCRtpTransceiver Transceiver { get; }

        public MediaStreamTrack Track { get; }
    }
}
