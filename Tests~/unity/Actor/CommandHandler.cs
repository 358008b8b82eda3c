using System.Text.Json;
using Cysharp.Threading.Tasks;

namespace Extreal.Actor
{
    /// <summary>Does what a command says.</summary>
    /// <param name="command">The command's whole object</param>
    /// <param name="answer">Inside the answer's object: what the command is to give back</param>
    public delegate UniTask CommandHandler(JsonElement command, Utf8JsonWriter answer);
}
