using Unity.WebRTC;

namespace Extreal.Tests.StandIn;

/// <summary>
/// Brings the candidates of one connection to the other, once that one can take them.
/// </summary>
internal sealed class CandidatePath
{
    private readonly RTCPeerConnection to;
    private readonly List<RTCIceCandidate> waiting = [];
    private bool isOpen;

    public CandidatePath(RTCPeerConnection from, RTCPeerConnection to)
    {
        this.to = to;
        from.OnIceCandidate = candidate =>
        {
            waiting.Add(candidate);
            Deliver();
        };
    }

    public int Refused { get; private set; }

    /// <summary>To be called when the receiving connection has its remote description.</summary>
    public void Open()
    {
        isOpen = true;
        Deliver();
    }

    private void Deliver()
    {
        if (isOpen)
        {
            Refused += waiting.Count(candidate => !to.AddIceCandidate(candidate));
            waiting.Clear();
        }
    }
}
