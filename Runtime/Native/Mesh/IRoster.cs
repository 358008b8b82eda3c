#if !UNITY_WEBGL || UNITY_EDITOR
using System.Collections.Generic;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>The members that the mesh has.</summary>
    internal interface IRoster
    {
        IReadOnlyList<string> Ids { get; }

        /// <summary>Null when there is none.</summary>
        Peer Find(string id);

        bool IsFull { get; }

        Peer Add(string id, Dialect dialect);
    }
}
#endif
