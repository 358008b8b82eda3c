using Extreal.Core.Logging;
using UnityEngine;
#if UNITY_WEBGL && !UNITY_EDITOR
using Extreal.Integration.Web.Common;
#endif

namespace Extreal.Integration.P2P.WebRTC.MVS.App
{
    /// <summary>
    /// Drop it on an empty GameObject: puts the sample together, by VContainer where that is
    /// installed (<c>AppScope.VContainer.cs</c>), else by hand (<c>AppScope.Plain.cs</c>).
    /// </summary>
    [DisallowMultipleComponent]
    public sealed partial class AppScope
#if MVS_VCONTAINER
        : VContainer.Unity.LifetimeScope
#else
        : MonoBehaviour
#endif
    {
        [SerializeField] private AppConfig config = new AppConfig();

        private Stage stage;

        private void OnGUI() => stage?.Draw();

        /// <summary>Before anything asks for a logger.</summary>
        private void InitializeLogging()
        {
            LoggingManager.Initialize(logLevel: config.IsDebug ? LogLevel.Debug : LogLevel.Info);
#if UNITY_WEBGL && !UNITY_EDITOR
            WebGLHelper.Initialize(new WebGLHelperConfig { IsDebug = config.IsDebug });
#endif
        }
    }
}
