using UnityEngine;

namespace Unity.WebRTC
{
    /// <summary>Ends on the main thread; <see cref="IsError"/> says how.</summary>
    public class AsyncOperationBase : CustomYieldInstruction
    {
        public RTCError Error { get; private set; }

        public bool IsError { get; private set; }

        public bool IsDone { get; private set; }

        public override bool keepWaiting => !IsDone;

        internal void Succeed() => IsDone = true;

        internal void Fail(RTCError error)
        {
            Error = error;
            IsError = true;
            IsDone = true;
        }
    }

    public class RTCSessionDescriptionAsyncOperation : AsyncOperationBase
    {
        public RTCSessionDescription Desc { get; internal set; }
    }

    public class RTCSetSessionDescriptionAsyncOperation : AsyncOperationBase
    {
    }
}
