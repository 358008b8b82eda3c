#if UNITY_WEBGL
namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>What only a browser's signaling connection has (A0-16).</summary>
    public class WebGLSocketOptions
    {
        /// <summary>Whether cookies go with requests to another origin. Default false.</summary>
        public bool WithCredentials { get; }

        /// <summary>Creates options.</summary>
        /// <param name="withCredentials">Whether cookies go with requests to another origin</param>
        public WebGLSocketOptions(bool withCredentials = false)
            => WithCredentials = withCredentials;
    }
}
#endif
