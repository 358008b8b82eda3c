using System;
using System.Diagnostics;
using System.Linq;
using System.Reflection;

namespace Unity.WebRTC.Link
{
    /// <summary>Starts Node with the engine's script. It ends when this process ends.</summary>
    internal static class EngineProcess
    {
        public static FrameStream Start()
        {
            var start = new ProcessStartInfo
            {
                FileName = Environment.GetEnvironmentVariable("EXTREAL_NODE") ?? "node",
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            };
            start.ArgumentList.Add(ScriptPath());
            var process = Process.Start(start);
            return new FrameStream(
                process.StandardOutput.BaseStream, process.StandardInput.BaseStream);
        }

        private static string ScriptPath() => typeof(EngineProcess).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "EngineScript").Value;
    }
}
