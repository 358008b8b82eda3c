using System;

namespace UnityEngine.LowLevel
{
    public struct PlayerLoopSystem
    {
        public Type type;
        public PlayerLoopSystem[] subSystemList;
        public UpdateFunction updateDelegate;
        public IntPtr updateFunction;
        public IntPtr loopConditionFunction;

        public delegate void UpdateFunction();
    }

    public static class PlayerLoop
    {
        private static PlayerLoopSystem current = GetDefaultPlayerLoop();

        public static PlayerLoopSystem GetDefaultPlayerLoop() => new PlayerLoopSystem
        {
            subSystemList = new[]
            {
                Empty<UnityEngine.PlayerLoop.TimeUpdate>(),
                Empty<UnityEngine.PlayerLoop.Initialization>(),
                Empty<UnityEngine.PlayerLoop.EarlyUpdate>(),
                Empty<UnityEngine.PlayerLoop.FixedUpdate>(),
                Empty<UnityEngine.PlayerLoop.PreUpdate>(),
                Empty<UnityEngine.PlayerLoop.Update>(),
                Empty<UnityEngine.PlayerLoop.PreLateUpdate>(),
                Empty<UnityEngine.PlayerLoop.PostLateUpdate>(),
            },
        };

        public static PlayerLoopSystem GetCurrentPlayerLoop() => current;

        public static void SetPlayerLoop(PlayerLoopSystem loop) => current = loop;

        private static PlayerLoopSystem Empty<T>() =>
            new PlayerLoopSystem { type = typeof(T), subSystemList = Array.Empty<PlayerLoopSystem>() };
    }
}

namespace UnityEngine.PlayerLoop
{
    public struct TimeUpdate
    {
    }

    public struct Initialization
    {
    }

    public struct EarlyUpdate
    {
    }

    public struct FixedUpdate
    {
    }

    public struct PreUpdate
    {
    }

    public struct Update
    {
    }

    public struct PreLateUpdate
    {
    }

    public struct PostLateUpdate
    {
    }
}
