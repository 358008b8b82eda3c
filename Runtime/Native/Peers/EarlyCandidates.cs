#if !UNITY_WEBGL || UNITY_EDITOR
using System.Collections.Generic;
using System.Linq;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>Candidates that came before the description they belong to.</summary>
    internal sealed class EarlyCandidates
    {
        /// <summary>
        /// More than any real connection gathers; a flood keeps the first ones only.
        /// </summary>
        private const int MaxKept = 128;

        private List<(long? Attempt, IceCandidate Candidate)> kept =
            new List<(long? Attempt, IceCandidate Candidate)>();

        internal void Keep(long? attempt, IceCandidate candidate)
        {
            if (kept.Count < MaxKept)
            {
                kept.Add((attempt, candidate));
            }
        }

        /// <summary>Hands over those of this attempt, forgets those of earlier ones.</summary>
        internal IReadOnlyList<IceCandidate> Take(long? attempt)
        {
            var ofAttempt = kept
                .Where(early => early.Attempt == attempt)
                .Select(early => early.Candidate)
                .ToArray();
            kept = kept.Where(early => (early.Attempt ?? 0) > (attempt ?? 0)).ToList();
            return ofAttempt;
        }
    }
}
#endif
