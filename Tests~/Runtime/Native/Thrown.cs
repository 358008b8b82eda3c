using System;
using System.Threading.Tasks;
using Cysharp.Threading.Tasks;

namespace Extreal.Integration.P2P.WebRTC.Tests;

/// <summary>What a call threw.</summary>
internal static class Thrown
{
    /// <summary>The exception, which must be of exactly this type.</summary>
    public static Task<T> ByAsync<T>(UniTask call) where T : Exception
        => Assert.ThrowsAsync<T>(async () => await call);

    /// <summary>The code of the exception.</summary>
    public static async Task<string> CodeByAsync(UniTask call)
        => (await Assert.ThrowsAnyAsync<PeerException>(async () => await call)).Code;
}
