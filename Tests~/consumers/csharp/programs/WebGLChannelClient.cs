#if UNITY_WEBGL
using System;
using System.Text.Json;
using AOT;
using Extreal.Integration.Web.Common;

namespace Consumers
{
    public class WebGLChannelConfig
    {
        public bool IsDebug { get; set; }
    }

    /// <summary>Static callbacks and one instance, as every package for 1.1.0 has.</summary>
    public class WebGLChannelClient : ChannelClient
    {
        private static WebGLChannelClient instance;

        public WebGLChannelClient(WebGLChannelConfig config)
        {
            instance = this;
            // B2: `WebGLHelper.CallAction`
            WebGLHelper.CallAction(
                WithPrefix(nameof(WebGLChannelClient)), JsonSerializer.Serialize(config));
            // B2: `WebGLHelper.AddCallback`
            WebGLHelper.AddCallback(WithPrefix(nameof(HandleOnReceived)), HandleOnReceived);
        }

        public static bool HasMicrophone()
            // B2: `WebGLHelper.CallFunction`
            => bool.Parse(WebGLHelper.CallFunction(WithPrefix(nameof(HasMicrophone))));

        public override void Send(string text)
            => WebGLHelper.CallAction(WithPrefix(nameof(Send)), text, "42");

        public override void Clear() => WebGLHelper.CallAction(WithPrefix(nameof(Clear)));

        protected override void DoReleaseManagedResources() => instance = null;

        [MonoPInvokeCallback(typeof(Action<string, string>))]
        private static void HandleOnReceived(string text, string unused)
            => instance.FireOnReceived(text);

        private static string WithPrefix(string name) => $"{nameof(WebGLChannelClient)}#{name}";
    }

    /// <summary>What applications do at their start; with a lambda, too.</summary>
    public static class WebGLBoot
    {
        public static string Initialize(Action<string> log)
        {
            // B2: `WebGLHelper.Initialize`
            // B2: `WebGLHelperConfig.IsDebug`
            WebGLHelper.Initialize(new WebGLHelperConfig { IsDebug = true });
            WebGLHelper.Initialize();
            Extreal.Integration.Web.Common.WebGLHelper.AddCallback(
                "Log", (text, level) => log($"{level}: {text}"));
            return Extreal.Integration.Web.Common.WebGLHelper.CallFunction(
                name: "Query", str1: "language", str2: string.Empty);
        }
    }
}
#endif
