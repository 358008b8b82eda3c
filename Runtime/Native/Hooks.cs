#if !UNITY_WEBGL || UNITY_EDITOR
using System;
using System.Collections.Generic;
using Extreal.Core.Logging;
using Unity.WebRTC;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// The application's hooks: add-only, in order of registration, each one's error its own
    /// (A0-27, A0-28, A0-29). A create hook gets the peer's id, whether this side offers, and the
    /// new connection, before its offer or answer is made; a close hook gets the id.
    /// </summary>
    internal sealed class Hooks
    {
        private static readonly ELogger Logger = LoggingManager.GetLogger(nameof(Hooks));

        private readonly List<Action<string, bool, RTCPeerConnection>> createHooks =
            new List<Action<string, bool, RTCPeerConnection>>();

        private readonly List<Action<string>> closeHooks = new List<Action<string>>();

        internal void AddCreate(Action<string, bool, RTCPeerConnection> hook)
            => createHooks.Add(hook);

        internal void AddClose(Action<string> hook) => closeHooks.Add(hook);

        /// <summary>
        /// Runs the create hooks one after the other; stops between two when <c>isCancelled</c>.
        /// </summary>
        internal void RunCreate(
            string id, bool isOffer, RTCPeerConnection pc, Func<bool> isCancelled)
        {
            foreach (var hook in createHooks.ToArray())
            {
                if (isCancelled())
                {
                    return;
                }
                try
                {
                    hook(id, isOffer, pc);
                }
                catch (Exception error)
                {
                    Logger.LogError(
                        $"A create hook failed for {id}; the connection goes on", error);
                }
            }
        }

        internal void RunClose(string id)
        {
            foreach (var hook in closeHooks.ToArray())
            {
                try
                {
                    hook(id);
                }
                catch (Exception error)
                {
                    Logger.LogError($"A close hook failed for {id}; the close goes on", error);
                }
            }
        }
    }
}
#endif
