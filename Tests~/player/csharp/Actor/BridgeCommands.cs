using System;
using System.Text.Json;
using Cysharp.Threading.Tasks;
using Extreal.Integration.Web.Common;

namespace Extreal.Actor
{
    /// <summary>
    /// What an application does with WebGLHelper: <c>initialize</c>; <c>action</c>, <c>function</c>
    /// and <c>addCallback</c>, each with a <c>name</c>; events of a callback are <c>Callback</c>.
    /// </summary>
    internal static class BridgeCommands
    {
        public static void AddTo(Actor actor)
        {
            actor.Add("action", (command, answer) => Do(() => WebGLHelper.CallAction(
                command.Text("name"), command.Text("str1"), command.Text("str2"))));
            actor.Add("function", (command, answer) => Do(() => answer.WriteString(
                "value",
                WebGLHelper.CallFunction(
                    command.Text("name"), command.Text("str1"), command.Text("str2")))));
            actor.Add("initialize", (command, answer) => Do(() => WebGLHelper.Initialize()));
            actor.Add("addCallback", (command, answer) => Do(() => AddCallback(actor, command)));
        }

        /// <summary>
        /// Reports what comes; then throws when the command's <c>throws</c> says so.
        /// </summary>
        private static void AddCallback(Actor actor, JsonElement command)
        {
            var name = command.Text("name");
            var throws = command.Flag("throws");
            WebGLHelper.AddCallback(name, (str1, str2) =>
            {
                actor.Report(name, str1, str2);
                if (throws)
                {
                    throw new InvalidOperationException($"thrown in {name}");
                }
            });
        }

        private static UniTask Do(Action work)
        {
            work();
            return UniTask.CompletedTask;
        }
    }
}
