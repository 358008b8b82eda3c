using Cysharp.Threading.Tasks;
using Extreal.Tests.Harness;

namespace Extreal.Integration.P2P.WebRTC.Tests;

/// <summary>A test in a world of its own, of which nothing may be left.</summary>
public abstract class MeshTest : UnityTest
{
    private protected static Task InWorldAsync(Func<MeshWorld, UniTask> body)
        => OnMainAsync(async () =>
        {
            var world = new MeshWorld();
            await body(world);
            await world.EndAsync();
        });
}
