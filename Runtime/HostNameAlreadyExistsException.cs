namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// The server refused to register the host (status 409, A0-2): the name is taken, or for
    /// another reason, which <see cref="PeerException.Code"/> tells. The message is the server's.
    /// </summary>
    public class HostNameAlreadyExistsException : PeerException
    {
        /// <summary>Creates the refusal of a name that is taken.</summary>
        /// <param name="message">What the server said</param>
        public HostNameAlreadyExistsException(string message) : this(null, message)
        {
        }

        internal HostNameAlreadyExistsException(string code, string message)
            : base(string.IsNullOrEmpty(code) ? ErrorCode.HostNameTaken : code, message)
        {
        }
    }
}
