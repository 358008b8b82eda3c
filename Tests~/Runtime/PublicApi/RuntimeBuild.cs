namespace Extreal.Integration.P2P.WebRTC.Tests.PublicApi;

/// <summary>What the compiler said, and where it put the assembly.</summary>
public sealed record RuntimeBuild(bool Succeeded, string Output, string AssemblyPath);
