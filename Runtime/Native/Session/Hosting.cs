#if !UNITY_WEBGL || UNITY_EDITOR
using System;
using System.Collections.Generic;
using System.Linq;
using Cysharp.Threading.Tasks;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// The names that this client hosts under; announced again when the server may have lost them.
    /// </summary>
    internal sealed class Hosting
    {
        /// <summary>A0-53: 1.1.0 refuses with this and with nothing else.</summary>
        private const ushort Refused = 409;

        private readonly Func<string, HostOptions, UniTask<StartHostResponse>> createHostAsync;
        private readonly Dictionary<string, HostOptions> names =
            new Dictionary<string, HostOptions>();

        /// <param name="createHostAsync">Asks the server</param>
        internal Hosting(Func<string, HostOptions, UniTask<StartHostResponse>> createHostAsync)
            => this.createHostAsync = createHostAsync;

        internal bool IsHosting => names.Count > 0;

        /// <summary>Completes with the server's answer, also when it is a refusal.</summary>
        /// <param name="name">What others find in the list</param>
        /// <param name="options">Null for none</param>
        internal async UniTask<StartHostResponse> AnnounceAsync(string name, HostOptions options)
        {
            var response = await createHostAsync(name, options);
            if (response.Status != Refused)
            {
                names[name] = options;
            }
            return response;
        }

        /// <summary>
        /// After the connection is back; calls back for each name that someone else took.
        /// </summary>
        internal UniTask AnnounceAgainAsync(Action<string> onLost)
            => UniTask.WhenAll(names.ToArray().Select(
                host => AnnounceAgainAsync(host.Key, host.Value, onLost)));

        internal void Clear() => names.Clear();

        private async UniTask AnnounceAgainAsync(
            string name, HostOptions options, Action<string> onLost)
        {
            var response = await createHostAsync(name, options);
            if (response.Status == Refused && names.Remove(name))
            {
                onLost(name);
            }
        }
    }
}
#endif
