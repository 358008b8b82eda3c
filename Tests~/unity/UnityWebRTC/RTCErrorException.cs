using System;

namespace Unity.WebRTC
{
    /// <summary>Thrown at once by what libwebrtc refuses to read, such as a broken SDP.</summary>
    public class RTCErrorException : Exception
    {
        internal RTCErrorException(RTCError error)
            : base(error.message) => ErrorType = error.errorType;

        public RTCErrorType ErrorType { get; }
    }
}
