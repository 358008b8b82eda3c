namespace Unity.WebRTC
{
    public class RTCRtpTransceiverInit
    {
        public RTCRtpTransceiverDirection? direction;
    }

    public class RTCRtpTransceiver
    {
        internal RTCRtpTransceiver(string mid) => Mid = mid;

        /// <summary>Null until it was negotiated.</summary>
        public string Mid { get; }
    }
}
