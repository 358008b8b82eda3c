using System;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Cysharp.Threading.Tasks;

namespace Extreal.Player
{
    /// <summary>Finds and runs <c>static class Program { static … Main }</c>.</summary>
    internal static class AppProgram
    {
        /// <returns>The exit code; faulted when the program threw.</returns>
        public static Task<int> RunAsync(Assembly app)
        {
            var main = MainOf(app);
            var parameters = main.GetParameters().Length == 0
                ? Array.Empty<object>()
                : new object[] { Array.Empty<string>() };
            const BindingFlags AsThrown = BindingFlags.DoNotWrapExceptions;
            return main.Invoke(null, AsThrown, null, parameters, null) switch
            {
                UniTask<int> task => task.AsTask(),
                UniTask task => ZeroAfterAsync(task.AsTask()),
                Task<int> task => task,
                Task task => ZeroAfterAsync(task),
                int code => Task.FromResult(code),
                null => Task.FromResult(0),
                var other => throw new NotSupportedException(
                    $"Main gives {other.GetType()}: void, int, Task or UniTask it must be."),
            };
        }

        private static async Task<int> ZeroAfterAsync(Task task)
        {
            await task;
            return 0;
        }

        private static MethodInfo MainOf(Assembly app)
        {
            const BindingFlags Static =
                BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
            return app.GetTypes()
                .Where(type => type.Name == "Program")
                .Select(type => type.GetMethod("Main", Static))
                .FirstOrDefault(method => method != null)
                ?? throw new EntryPointNotFoundException(
                    $"{app.GetName().Name} has no class Program with a static method Main.");
        }
    }
}
