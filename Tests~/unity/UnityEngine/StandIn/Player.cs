using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace UnityEngine.StandIn
{
    /// <summary>
    /// What the Unity player does around scripts: start once on the thread that shall be the main
    /// one, then call <see cref="Step"/> once a frame on that thread.
    /// </summary>
    public static class Player
    {
        /// <summary>
        /// Runs the [RuntimeInitializeOnLoadMethod] methods of <paramref name="assemblies"/>, in
        /// Unity's order of load types. UniTask starts its player loop in one of them.
        /// </summary>
        public static void Start(params Assembly[] assemblies)
        {
            Application.Play();
            foreach (var (method, _) in InitializersOf(assemblies).OrderBy(found => OrderOf(found.type)))
            {
                method.Invoke(null, null);
            }
        }

        /// <summary>Runs one frame.</summary>
        public static void Step()
        {
            Time.Tick();
            Run(LowLevel.PlayerLoop.GetCurrentPlayerLoop());
        }

        private static void Run(LowLevel.PlayerLoopSystem system)
        {
            system.updateDelegate?.Invoke();
            foreach (var child in system.subSystemList ?? Array.Empty<LowLevel.PlayerLoopSystem>())
            {
                Run(child);
            }
        }

        private static IEnumerable<(MethodInfo method, RuntimeInitializeLoadType type)> InitializersOf(
            IEnumerable<Assembly> assemblies)
        {
            const BindingFlags Static =
                BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
            return
                from assembly in assemblies
                from type in assembly.GetTypes()
                from method in type.GetMethods(Static)
                let initializer = method.GetCustomAttribute<RuntimeInitializeOnLoadMethodAttribute>()
                where initializer != null
                select (method, initializer.loadType);
        }

        private static int OrderOf(RuntimeInitializeLoadType type) => Array.IndexOf(
            new[]
            {
                RuntimeInitializeLoadType.SubsystemRegistration,
                RuntimeInitializeLoadType.AfterAssembliesLoaded,
                RuntimeInitializeLoadType.BeforeSplashScreen,
                RuntimeInitializeLoadType.BeforeSceneLoad,
                RuntimeInitializeLoadType.AfterSceneLoad,
            },
            type);
    }
}
