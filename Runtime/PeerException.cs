using System;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// What goes wrong in this package, with a stable <see cref="Code"/> to decide by. Its twin in
    /// TypeScript is <c>PeerError</c>.
    /// </summary>
    public class PeerException : Exception
    {
        /// <summary>One of <see cref="ErrorCode"/>; never null.</summary>
        public string Code { get; }

        /// <summary>Creates an error.</summary>
        /// <param name="code">One of <see cref="ErrorCode"/></param>
        /// <param name="message">English, for the log; says what to do</param>
        /// <param name="innerException">What a library threw, if it did</param>
        public PeerException(string code, string message, Exception innerException = null)
            : base(message, innerException)
            => Code = code;
    }
}
