#if UNITY_WEBGL
using System;
using System.Runtime.InteropServices;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// The entry points of <c>PeerAdapter.jslib</c>, all of them; the player's link fails when it
    /// lacks one. None throws: what goes wrong waits for <see cref="TakeError"/>.
    /// </summary>
    internal static class Jslib
    {
        /// <summary>A callback of the page: its name and its two strings.</summary>
        internal delegate void TextCallback(string name, string str1, string str2);

        /// <summary>Bytes of the page, valid during the call.</summary>
        internal delegate void BytesCallback(int handle, IntPtr data, int length);

        [DllImport("__Internal", EntryPoint = "ExtrealP2P_Initialize")]
        internal static extern void Initialize(
            bool isDebug, TextCallback textCallback, BytesCallback bytesCallback);

        /// <summary>0, or an error waits.</summary>
        [DllImport("__Internal", EntryPoint = "ExtrealP2P_CallAction")]
        internal static extern int CallAction(string name, string str1, string str2);

        /// <summary>Null, and an error waits.</summary>
        [DllImport("__Internal", EntryPoint = "ExtrealP2P_CallFunction")]
        internal static extern string CallFunction(string name, string str1, string str2);

        [DllImport("__Internal", EntryPoint = "ExtrealP2P_AddCallback")]
        internal static extern void AddCallback(string name);

        /// <summary><c>code</c> newline <c>message</c>, or null; once.</summary>
        [DllImport("__Internal", EntryPoint = "ExtrealP2P_TakeError")]
        internal static extern string TakeError();
    }
}
#endif
