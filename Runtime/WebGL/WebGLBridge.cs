#if UNITY_WEBGL
using System;
using System.Collections.Generic;
using AOT;
using Extreal.Core.Logging;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// Calls what the page has registered, and hands the page's callbacks to whoever added them.
    /// Nothing throws into the page: a managed exception that leaves a callback ends the player.
    /// </summary>
    internal static class WebGLBridge
    {
        private static readonly ELogger Logger = LoggingManager.GetLogger(nameof(WebGLBridge));

        private static readonly Dictionary<string, Action<string, string>> Callbacks
            = new Dictionary<string, Action<string, string>>();

        private static bool isInitialized;

        /// <summary>May be called again, to change whether the page traces.</summary>
        internal static void Initialize(bool isDebug)
        {
            isInitialized = true;
            Jslib.Initialize(isDebug, HandleText, null);
            ThrowIfFailed();
        }

        /// <exception cref="PeerException">What the page's action threw, by its code</exception>
        internal static void CallAction(string name, string str1, string str2)
        {
            EnsureInitialized();
            if (Jslib.CallAction(name, str1, str2) != 0)
            {
                throw TakeError();
            }
        }

        /// <exception cref="PeerException">What the page's function threw, by its code</exception>
        internal static string CallFunction(string name, string str1, string str2)
        {
            EnsureInitialized();
            return Jslib.CallFunction(name, str1, str2) ?? throw TakeError();
        }

        /// <summary>
        /// From now on the page's callback of this name calls; the last one counts.
        /// </summary>
        internal static void AddCallback(string name, Action<string, string> callback)
        {
            EnsureInitialized();
            Callbacks[name] = callback;
            Jslib.AddCallback(name);
            ThrowIfFailed();
        }

        /// <summary>
        /// The one way in: an instance delegate handed to native code ends the player.
        /// </summary>
        [MonoPInvokeCallback(typeof(Jslib.TextCallback))]
        private static void HandleText(string name, string str1, string str2)
        {
            try
            {
                Callbacks[name](str1 ?? string.Empty, str2 ?? string.Empty);
            }
            catch (Exception exception)
            {
                LogFailure(name, exception);
            }
        }

        /// <summary>The application's log writer may throw, too.</summary>
        private static void LogFailure(string name, Exception exception)
        {
            try
            {
                Logger.LogError($"The callback {name} failed", exception);
            }
            catch (Exception)
            {
                // Nowhere left to say it.
            }
        }

        private static void EnsureInitialized()
        {
            if (!isInitialized)
            {
                Initialize(false);
            }
        }

        private static void ThrowIfFailed()
        {
            var error = Jslib.TakeError();
            if (error != null)
            {
                throw Parse(error);
            }
        }

        private static PeerException TakeError()
            => Parse(Jslib.TakeError() ?? ErrorCode.Unexpected + "\nThe page gave no reason");

        private static PeerException Parse(string error)
        {
            var newline = error.IndexOf('\n');
            return newline < 0
                ? new PeerException(ErrorCode.Unexpected, error)
                : new PeerException(error.Substring(0, newline), error.Substring(newline + 1));
        }
    }
}
#endif
