#if !UNITY_WEBGL || UNITY_EDITOR
using System;
using System.Security.Cryptography;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>The identity of one run, known to the server as its hash only.</summary>
    internal static class ResumeSecret
    {
        private const int Bytes = 16;

        /// <summary>128 random bits in base64url.</summary>
        internal static string Create()
        {
            var bytes = new byte[Bytes];
            using (var random = RandomNumberGenerator.Create())
            {
                random.GetBytes(bytes);
            }
            return Convert.ToBase64String(bytes).Replace('+', '-').Replace('/', '_').TrimEnd('=');
        }
    }
}
#endif
