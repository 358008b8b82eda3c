using System;
using System.Runtime.InteropServices;

namespace Extreal.Integration.Web.Common
{
    public static class WebGLHelper
    {
        public static void Initialize(WebGLHelperConfig webGLHelperConfig = null) => Nop();

        [DllImport("__Internal")]
        public static extern void CallAction(string name, string str1 = "", string str2 = "");

        [DllImport("__Internal")]
        public static extern string CallFunction(string name, string str1 = "", string str2 = "");

        [DllImport("__Internal")]
        public static extern void AddCallback(string name, Action<string, string> action);

        [DllImport("__Internal")]
        private static extern void Nop();
    }

    public class WebGLHelperConfig
    {
        public bool IsDebug { get; set; }
    }
}
