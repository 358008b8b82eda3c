#if UNITY_WEBGL && !EXTREAL_WEB_COMMON
namespace Extreal.Integration.Web.Common
{
    /// <summary>How <see cref="WebGLHelper"/> behaves.</summary>
    public class WebGLHelperConfig
    {
        /// <summary>
        /// Whether the page traces every call on the browser's console. Default false.
        /// </summary>
        public bool IsDebug { get; set; }
    }
}
#endif
