namespace Unity.WebRTC
{
    /// <summary>
    /// A track that the other side sends; it carries no picture and no sound here.
    /// </summary>
    public class MediaStreamTrack
    {
        internal MediaStreamTrack(TrackKind kind, string id)
        {
            Kind = kind;
            Id = id;
        }

        public TrackKind Kind { get; }

        public string Id { get; }
    }
}
