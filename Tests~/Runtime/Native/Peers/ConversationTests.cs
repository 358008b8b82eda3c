namespace Extreal.Integration.P2P.WebRTC.Tests;

public sealed class ConversationTests
{
    private readonly List<Message> messages = new List<Message>();

    private IEnumerable<string> Said => messages.Select(
        message => MessageWriter.Write(message).GetRawText());

    [Fact(DisplayName = "Conversation tells ours that we trickle, and which attempt it is")]
    public void TellsOurs()
    {
        var conversation = TalkTo(Dialect.Ours);
        conversation.Describe(Offer(), 3);
        conversation.Say(Done(), 3);
        Assert.True(conversation.Trickles);
        Assert.Equal(
            new[]
            {
                @"{""type"":""offer"",""sdp"":""x"",""trickle"":true,""attempt"":3}",
                @"{""type"":""done"",""attempt"":3}",
            },
            Said);
    }

    [Fact(DisplayName = "Conversation offers vanilla to the unknown, but says that we trickle")]
    public void TellsTheUnknown()
    {
        var conversation = TalkTo(Dialect.Unknown);
        conversation.Describe(Offer(), 3);
        Assert.False(conversation.Trickles);
        Assert.Equal(
            new[] { @"{""type"":""offer"",""sdp"":""x"",""trickle"":true,""attempt"":3}" }, Said);
    }

    [Fact(DisplayName = "Conversation tells 1.1.0 no attempt")]
    public void Tells110NoAttempt()
    {
        TalkTo(Dialect.Version110).Say(Done(), 3);
        Assert.Equal(new[] { @"{""type"":""done""}" }, Said);
    }

    [Theory(DisplayName = "Conversation learns by the first word, for good")]
    [InlineData(true, true)]
    [InlineData(null, false)]
    [InlineData(false, false)]
    public void LearnsByTheFirstWord(bool? trickle, bool isOurs)
    {
        var conversation = TalkTo(Dialect.Unknown);
        conversation.Learn(trickle);
        conversation.Learn(trickle != true);
        Assert.Equal(isOurs ? Dialect.Ours : Dialect.Version110, conversation.Dialect);
    }

    [Fact(DisplayName = "Conversation speaks as 1.1.0 does, to everyone, when told not to trickle")]
    public void SpeaksAs110()
    {
        foreach (var dialect in new[] { Dialect.Ours, Dialect.Unknown, Dialect.Version110 })
        {
            var conversation = TalkTo(dialect, false);
            conversation.Learn(true);
            conversation.Describe(Offer(), null);
            Assert.False(conversation.Trickles);
            // The other side takes us for 1.1.0, so both must follow the rules for 1.1.0.
            Assert.Equal(Dialect.Version110, conversation.Dialect);
        }
        Assert.Equal(Enumerable.Repeat(@"{""type"":""offer"",""sdp"":""x""}", 3), Said);
    }

    [Fact(DisplayName = "Conversation says bye in the words of 1.1.0")]
    public void SaysBye()
    {
        TalkTo(Dialect.Ours).SayBye();
        Assert.Equal(new[] { @"{""type"":""bye""}" }, Said);
    }

    private Conversation TalkTo(Dialect dialect, bool speaksTrickle = true)
        => new Conversation(dialect, messages.Add, speaksTrickle);

    private static Message Offer() => new Message { Type = MessageType.Offer, Sdp = "x" };

    private static Message Done() => new Message { Type = MessageType.Done };
}
