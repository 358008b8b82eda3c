using System.Text.Json;

namespace Extreal.Integration.P2P.WebRTC.Tests;

public sealed class MessageParserTests
{
    [Theory(DisplayName = "MessageParser reads what MessageWriter writes, to the letter")]
    [InlineData(@"""type"":""join""")]
    [InlineData(@"""type"":""join"",""trickle"":true")]
    [InlineData(@"""type"":""offer"",""sdp"":""v=0""")]
    [InlineData(@"""type"":""offer"",""sdp"":""v=0"",""trickle"":true,""attempt"":4,""peers"":[""c"",""d""]")]
    [InlineData(@"""type"":""answer"",""sdp"":""v=0"",""trickle"":false,""attempt"":4")]
    [InlineData(@"""type"":""done""")]
    [InlineData(@"""type"":""done"",""attempt"":4")]
    [InlineData(@"""type"":""call me"",""me"":""c""")]
    [InlineData(@"""type"":""call me"",""me"":""c"",""trickle"":false")]
    [InlineData(@"""type"":""bye""")]
    [InlineData(@"""type"":""candidate"",""attempt"":1,""candidate"":null")]
    [InlineData(@"""type"":""candidate"",""candidate"":{""candidate"":"""",""sdpMid"":""0""}")]
    [InlineData(@"""type"":""candidate"",""candidate"":{""candidate"":""x"",""sdpMLineIndex"":1}")]
    [InlineData(@"""type"":""restart"",""attempt"":2")]
    public void ReadsWhatIsWritten(string body)
    {
        var message = ParseBody(body);
        Assert.Equal("a", message.From);
        Assert.Equal("b", message.To);
        message.To = null;
        Assert.Equal($"{{{body}}}", MessageWriter.Write(message).GetRawText());
    }

    [Theory(DisplayName =
        "C11 C12 C13 MessageParser drops what is incomplete, too large or unknown")]
    [InlineData(@"""type"":""offer""")]
    [InlineData(@"""type"":""offer"",""sdp"":null")]
    [InlineData(@"""type"":""offer"",""sdp"":""""")]
    [InlineData(@"""type"":""answer""")]
    [InlineData(@"""type"":""answer"",""sdp"":{}")]
    [InlineData(@"""type"":""call me""")]
    [InlineData(@"""type"":""call me"",""me"":7")]
    [InlineData(@"""type"":""candidate""")]
    [InlineData(@"""type"":""candidate"",""candidate"":""x""")]
    [InlineData(@"""type"":""candidate"",""candidate"":{""sdpMid"":""0""}")]
    [InlineData(@"""type"":""dance""")]
    [InlineData(@"""type"":""constructor""")]
    [InlineData(@"""type"":7")]
    [InlineData(@"""sdp"":""v=0""")]
    public void DropsWhatCannotBeRead(string body) => Assert.Null(ParseBody(body));

    [Theory(DisplayName = "C12 MessageParser drops what is larger than any real one")]
    [InlineData(@"""type"":""offer"",""sdp"":""{0}""", 65_536)]
    [InlineData(@"""type"":""call me"",""me"":""{0}""", 128)]
    [InlineData(@"""type"":""candidate"",""candidate"":{{""candidate"":""{0}""}}", 65_520)]
    public void DropsTheHuge(string format, int limit)
    {
        Assert.NotNull(ParseBody(BodyOf(limit)));
        Assert.Null(ParseBody(BodyOf(limit + 1)));

        string BodyOf(int length) => string.Format(null, format, new string('x', length));
    }

    [Theory(DisplayName = "MessageParser drops what is no object")]
    [InlineData("null")]
    [InlineData(@"""offer""")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("true")]
    public void DropsOtherJson(string json) => Assert.Null(Parse(json));

    [Fact(DisplayName = "MessageParser drops nothing at all, too")]
    public void DropsUndefined() => Assert.Null(MessageParser.Parse(default));

    [Theory(DisplayName = "MessageParser drops what comes from nobody")]
    [InlineData(@"{""type"":""bye"",""to"":""b""}")]
    [InlineData(@"{""type"":""bye"",""from"":"""",""to"":""b""}")]
    [InlineData(@"{""type"":""bye"",""from"":7,""to"":""b""}")]
    public void DropsTheAnonymous(string json) => Assert.Null(Parse(json));

    [Theory(DisplayName =
        "MessageParser drops text with half a surrogate pair, which .NET cannot hold")]
    [InlineData(@"{""type"":""bye"",""from"":""\ud800""}")]
    [InlineData(@"{""type"":""offer"",""sdp"":""\udc00"",""from"":""a""}")]
    [InlineData(@"{""\ud800"":1,""type"":""bye"",""from"":""a""}")]
    public void DropsHalfSurrogates(string json)
    {
        var message = Parse(json);
        Assert.True(message == null || message.Type == MessageType.Bye);
    }

    [Theory(DisplayName = "MessageParser takes optional fields of a wrong type for absent")]
    [InlineData(@"""trickle"":""yes"",""attempt"":1.5,""peers"":""all""")]
    [InlineData(@"""trickle"":1,""attempt"":9007199254740992,""peers"":{}")]
    [InlineData(@"""trickle"":null,""attempt"":1e400,""peers"":null")]
    [InlineData(@"""attempt"":""1""")]
    public void IgnoresOddFields(string odd)
    {
        var json = $$"""{"type":"offer","sdp":"v=0","from":"a","to":9,{{odd}}}""";
        var message = Parse(json);
        Assert.Equal(string.Empty, message.To);
        Assert.Null(message.Trickle);
        Assert.Null(message.Attempt);
        Assert.Null(message.Peers);
    }

    [Fact(DisplayName =
        "MessageParser reads a whole number however it is written, as JavaScript does")]
    public void ReadsWholeNumbers()
    {
        Assert.Equal(2, ParseBody(@"""type"":""done"",""attempt"":2.0").Attempt);
        Assert.Equal(
            9_007_199_254_740_991,
            ParseBody(@"""type"":""done"",""attempt"":9007199254740991").Attempt);
    }

    [Fact(DisplayName =
        "MessageParser keeps of the peers those that are ids, and not more than 256")]
    public void BoundsPeers()
    {
        var ids = Enumerable.Range(0, 300).Select(number => $@"""id{number}""");
        var odd = new[] { "7", @"""""", $@"""{new string('x', 129)}""" };
        var peers = string.Join(",", odd.Concat(ids));
        var message = ParseBody($@"""type"":""offer"",""sdp"":""v=0"",""peers"":[{peers}]");
        Assert.Equal(256, message.Peers.Count);
        Assert.Equal("id0", message.Peers[0]);
    }

    private static Message ParseBody(string body)
        => Parse($@"{{{body},""from"":""a"",""to"":""b""}}");

    private static Message Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return MessageParser.Parse(document.RootElement);
    }
}
