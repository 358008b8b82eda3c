using System;

namespace Unity.WebRTC.Link
{
    /// <summary>
    /// The engine refused a request; <see cref="Name"/> is JavaScript's name of the error.
    /// </summary>
    internal sealed class EngineException : Exception
    {
        public EngineException(string name, string message)
            : base(message) => Name = name;

        public string Name { get; }

        public RTCError ToError() => new RTCError { errorType = TypeOf(Name), message = Message };

        private static RTCErrorType TypeOf(string name)
        {
            switch (name)
            {
                case "InvalidStateError":
                    return RTCErrorType.InvalidState;
                case "InvalidAccessError":
                case "TypeError":
                    return RTCErrorType.InvalidParameter;
                case "InvalidModificationError":
                    return RTCErrorType.InvalidModification;
                case "SyntaxError":
                    return RTCErrorType.SyntaxError;
                default:
                    return RTCErrorType.InternalError;
            }
        }
    }
}
