#if !UNITY_WEBGL || UNITY_EDITOR
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Cysharp.Threading.Tasks;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// The answers that a socket waits for: each comes, or comes too late, or the connection
    /// breaks.
    /// </summary>
    internal sealed class PendingAcks
    {
        private readonly List<UniTaskCompletionSource<JsonElement>> pending =
            new List<UniTaskCompletionSource<JsonElement>>();

        private readonly IClock clock;

        internal PendingAcks(IClock clock) => this.clock = clock;

        /// <param name="emit">Is given what to call with the answer</param>
        /// <param name="timeout">How long the answer may take</param>
        /// <exception cref="PeerException">
        /// <see cref="ErrorCode.SignalingTimeout"/>, <see cref="ErrorCode.SignalingLost"/>
        /// </exception>
        internal async UniTask<JsonElement> AwaitAsync(
            Action<Action<JsonElement>> emit, TimeSpan timeout)
        {
            var answer = new UniTaskCompletionSource<JsonElement>();
            pending.Add(answer);
            emit(data => answer.TrySetResult(data));
            try
            {
                using (clock.After(timeout, () => answer.TrySetException(TooLate())))
                {
                    return await answer.Task;
                }
            }
            finally
            {
                pending.Remove(answer);
            }
        }

        /// <summary>The connection broke: no answer will come.</summary>
        internal void Fail()
            => pending.ToList().ForEach(answer => answer.TrySetException(Lost()));

        private static PeerException TooLate() => new PeerException(
            ErrorCode.SignalingTimeout, "The signaling server did not answer; try again");

        private static PeerException Lost() => new PeerException(
            ErrorCode.SignalingLost, "The signaling connection was lost; try again");
    }
}
#endif
