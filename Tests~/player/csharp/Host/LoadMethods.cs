using System;
using System.Collections.Generic;
using System.Reflection;

namespace Extreal.Player
{
    /// <summary>
    /// Runs the methods with [RuntimeInitializeOnLoadMethod]. The build has found them, as Unity's
    /// does: to look through all assemblies here would take a third of a second.
    /// </summary>
    internal static class LoadMethods
    {
        /// <param name="methods">
        /// Each <c>assembly|type|method</c>, in the order in which they run
        /// </param>
        public static void Run(IEnumerable<string> methods)
        {
            foreach (var method in methods)
            {
                Find(method.Split('|')).Invoke(null, null);
            }
        }

        private static MethodInfo Find(string[] names)
        {
            const BindingFlags Static =
                BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
            var type = Assembly.Load(names[0]).GetType(names[1], true);
            return type.GetMethod(names[2], Static)
                ?? throw new MissingMethodException(names[1], names[2]);
        }
    }
}
