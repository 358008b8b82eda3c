#if UNITY_WEBGL
using System;
using System.Collections.Generic;
using Cysharp.Threading.Tasks;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>One client's calls that the page has not answered yet, by their number.</summary>
    internal sealed class BridgeRequests
    {
        private readonly Dictionary<int, UniTaskCompletionSource<string>> pending
            = new Dictionary<int, UniTaskCompletionSource<string>>();

        private int last;

        /// <summary>Sends a call by its number and waits for the answer, a JSON text.</summary>
        internal UniTask<string> SendAsync(Action<int> send)
        {
            last++;
            var request = last;
            var answer = new UniTaskCompletionSource<string>();
            pending[request] = answer;
            try
            {
                send(request);
            }
            catch (PeerException)
            {
                pending.Remove(request);
                throw;
            }
            return answer.Task;
        }

        internal void Answer(int request, string json) => Take(request)?.TrySetResult(json);

        internal void Fail(int request, PeerException error)
            => Take(request)?.TrySetException(error);

        internal void Clear() => pending.Clear();

        private UniTaskCompletionSource<string> Take(int request)
        {
            pending.Remove(request, out var answer);
            return answer;
        }
    }
}
#endif
