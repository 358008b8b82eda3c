#if UNITY_WEBGL && !EXTREAL_WEB_COMMON
using System;
using Extreal.Integration.P2P.WebRTC;

namespace Extreal.Integration.Web.Common
{
    /// <summary>
    /// Calls what an application's own TypeScript has registered with <c>addAction</c>,
    /// <c>addFunction</c> and <c>callback</c> of
    /// <c>@extreal-dev/extreal.integration.web.common</c>. With the official Web.Common package
    /// installed, that package's class of this name takes its place.
    /// </summary>
    public static class WebGLHelper
    {
        /// <summary>
        /// Sets whether the page traces calls; may be called again. Not calling it: no.
        /// </summary>
        /// <param name="webGLHelperConfig">Null for the defaults</param>
        /// <exception cref="PeerException"><see cref="ErrorCode.Unexpected"/></exception>
        public static void Initialize(WebGLHelperConfig webGLHelperConfig = null)
            => WebGLBridge.Initialize(webGLHelperConfig?.IsDebug ?? false);

        /// <summary>Calls an action.</summary>
        /// <param name="name">Its name</param>
        /// <param name="str1">First argument; null becomes empty (A0-58)</param>
        /// <param name="str2">Second argument; null becomes empty</param>
        /// <exception cref="PeerException">
        /// <see cref="ErrorCode.NotFound"/> (A0-57), or what the action threw, by its code
        /// </exception>
        public static void CallAction(string name, string str1 = "", string str2 = "")
            => WebGLBridge.CallAction(name, str1, str2);

        /// <summary>Calls a function.</summary>
        /// <param name="name">Its name</param>
        /// <param name="str1">First argument; null becomes empty (A0-58)</param>
        /// <param name="str2">Second argument; null becomes empty</param>
        /// <returns>What it returned</returns>
        /// <exception cref="PeerException">
        /// <see cref="ErrorCode.NotFound"/> (A0-57), or what the function threw, by its code
        /// </exception>
        public static string CallFunction(string name, string str1 = "", string str2 = "")
            => WebGLBridge.CallFunction(name, str1, str2);

        /// <summary>
        /// Adds what <c>callback(name, …)</c> calls; a lambda or an instance method will do. The
        /// last one of a name counts; its exceptions are logged.
        /// </summary>
        /// <param name="name">Its name</param>
        /// <param name="action">Takes the two strings, never null</param>
        /// <exception cref="ArgumentNullException">The action is null</exception>
        public static void AddCallback(string name, Action<string, string> action)
            => WebGLBridge.AddCallback(
                name, action ?? throw new ArgumentNullException(nameof(action)));
    }
}
#endif
