namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// Every <see cref="PeerException.Code"/>: one closed list, the same in the signaling server,
    /// the TypeScript client and here. Texts may change, codes do not.
    /// </summary>
    public static class ErrorCode
    {
        /// <summary>Another host has this name; choose another (A0-35).</summary>
        public const string HostNameTaken = "host-name-taken";

        /// <summary>
        /// The name was taken while the server was away; host under another name.
        /// </summary>
        public const string HostNameLost = "host-name-lost";

        /// <summary>The server does not take this name: empty, or too long.</summary>
        public const string InvalidHostName = "invalid-host-name";

        /// <summary>This client hosts under as many names as the server allows.</summary>
        public const string TooManyHosts = "too-many-hosts";

        /// <summary>Only a host may do this.</summary>
        public const string NotAHost = "not-a-host";

        /// <summary>There is no such host; list the hosts again.</summary>
        public const string HostNotFound = "host-not-found";

        /// <summary>The host left before the join was complete.</summary>
        public const string HostClosed = "host-closed";

        /// <summary>The host takes no more clients.</summary>
        public const string HostFull = "host-full";

        /// <summary>The host asks for another password.</summary>
        public const string WrongPassword = "wrong-password";

        /// <summary>The join was not complete within <see cref="PeerConfig.P2PTimeout"/>.</summary>
        public const string JoinTimeout = "join-timeout";

        /// <summary>No connection to the host could be made, after every retry.</summary>
        public const string ConnectionFailed = "connection-failed";

        /// <summary>The server knows no such peer.</summary>
        public const string PeerNotFound = "peer-not-found";

        /// <summary>The peer's signaling is interrupted at the moment.</summary>
        public const string PeerSuspended = "peer-suspended";

        /// <summary>The server could not read what was sent.</summary>
        public const string InvalidMessage = "invalid-message";

        /// <summary>The server does not allow this.</summary>
        public const string NotAllowed = "not-allowed";

        /// <summary>Too much in too short a time; wait before the next try.</summary>
        public const string RateLimited = "rate-limited";

        /// <summary>
        /// The signaling server could not be reached; check the URL and the network.
        /// </summary>
        public const string SignalingUnreachable = "signaling-unreachable";

        /// <summary>The signaling connection broke before the answer came; try again.</summary>
        public const string SignalingLost = "signaling-lost";

        /// <summary>The signaling server did not answer in time; try again.</summary>
        public const string SignalingTimeout = "signaling-timeout";

        /// <summary>Call <see cref="PeerClient.Stop"/> first.</summary>
        public const string AlreadyRunning = "already-running";

        /// <summary><see cref="PeerClient.Stop"/> was called in the meantime.</summary>
        public const string Stopped = "stopped";

        /// <summary>This client, or the server it is connected to, cannot do this.</summary>
        public const string NotSupported = "not-supported";

        /// <summary>An argument cannot be used; the message says which and why.</summary>
        public const string InvalidArgument = "invalid-argument";

        /// <summary>WebGL: the page knows no client of this handle.</summary>
        public const string NotConstructed = "not-constructed";

        /// <summary>WebGL: the page has not registered what was called (A0-57).</summary>
        public const string NotFound = "not-found";

        /// <summary>
        /// WebGL: the page's script is built from the official Extreal npm packages; rebuild it
        /// from ours.
        /// </summary>
        public const string ForeignPageBundle = "foreign-page-bundle";

        /// <summary>WebGL: this needs the official Web.Common package.</summary>
        public const string NeedsWebCommon = "needs-web-common";

        /// <summary>
        /// What no other code names; the message is what the page or the library said.
        /// </summary>
        public const string Unexpected = "unexpected";
    }
}
