using System;
using UnityEngine;

namespace Extreal.Integration.P2P.WebRTC.MVS.App
{
    /// <summary>What the inspector shows of <see cref="AppScope"/>.</summary>
    [Serializable]
    public sealed class AppConfig
    {
        [SerializeField] private string signalingUrl = "http://127.0.0.1:3010";

        [Tooltip("Empty for none; in one local network none is needed")]
        [SerializeField] private string iceServerUrl = string.Empty;

        [SerializeField] private string iceServerUsername = string.Empty;

        [SerializeField] private string iceServerCredential = string.Empty;

        [Tooltip("How many seconds a start may take")]
        [SerializeField] private float startTimeout = 15f;

        [Tooltip("WebGL: send cookies to a signaling server of another origin")]
        [SerializeField] private bool withCredentials;

        [Tooltip("Log every step, in the browser too")]
        [SerializeField] private bool isDebug;

        public string SignalingUrl => signalingUrl;
        public string IceServerUrl => iceServerUrl;
        public string IceServerUsername => iceServerUsername;
        public string IceServerCredential => iceServerCredential;
        public TimeSpan StartTimeout => TimeSpan.FromSeconds(startTimeout);
        public bool WithCredentials => withCredentials;
        public bool IsDebug => isDebug;
    }
}
