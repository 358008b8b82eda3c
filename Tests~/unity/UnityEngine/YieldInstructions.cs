using System.Collections;

namespace UnityEngine
{
    public class YieldInstruction
    {
    }

    public sealed class Coroutine : YieldInstruction
    {
    }

    public class AsyncOperation : YieldInstruction
    {
        public bool isDone { get; protected set; }

        public float progress { get; protected set; }
    }

    public sealed class WaitForSeconds : YieldInstruction
    {
        // UniTask reads this field by its name.
        internal float m_Seconds;

        public WaitForSeconds(float seconds) => m_Seconds = seconds;
    }

    public sealed class WaitForEndOfFrame : YieldInstruction
    {
    }

    public sealed class WaitForFixedUpdate : YieldInstruction
    {
    }

    public abstract class CustomYieldInstruction : IEnumerator
    {
        public abstract bool keepWaiting { get; }

        public object Current => null;

        public bool MoveNext() => keepWaiting;

        public virtual void Reset()
        {
        }
    }
}
