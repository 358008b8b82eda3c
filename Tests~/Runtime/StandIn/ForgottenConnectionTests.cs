using System.Runtime.CompilerServices;
using Cysharp.Threading.Tasks;
using Extreal.Tests.Harness;
using Unity.WebRTC;

namespace Extreal.Tests.StandIn;

/// <summary>The real package holds connections weakly: code that keeps none loses it.</summary>
public sealed class ForgottenConnectionTests : UnityTest
{
    [Fact]
    public Task AConnectionThatNobodyRefersToIsClosedByTheGarbageCollector() => OnMainAsync(
        async () =>
        {
            var (answerer, far) = await ConnectAndForgetTheOffererAsync();
            var isClosed = false;
            far.OnClose = () => isClosed = true;

            while (!isClosed)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                await UniTask.Yield();
            }

            Assert.Equal(RTCDataChannelState.Closed, far.ReadyState);
            answerer.Dispose();
        });

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async UniTask<(RTCPeerConnection answerer, RTCDataChannel far)>
        ConnectAndForgetTheOffererAsync()
    {
        var pair = new LinkedPair();
        var (_, far) = await pair.OpenChannelAsync();
        pair.Answerer.OnIceCandidate = null;
        pair.Answerer.OnDataChannel = null;
        return (pair.Answerer, far);
    }
}
