using System.Text.Json;

namespace Extreal.Integration.P2P.WebRTC.Tests;

public sealed class AckReaderTests
{
    [Fact(DisplayName = "A0-9 AckReader reads status, message and code of a host's registration")]
    public void ReadsCreateHost()
    {
        var refused = AckReader.ReadCreateHost(
            Parse("""{"status":409,"message":"no","code":"too-many-hosts"}"""));
        var old = AckReader.ReadCreateHost(Parse("""{"status":200,"message":"yes"}"""));

        Assert.Equal(
            (409, "no", "too-many-hosts"), (refused.Status, refused.Message, refused.Code));
        Assert.Equal((200, "yes", null), (old.Status, old.Message, old.Code));
    }

    [Fact(DisplayName = "A0-10 A0-11 AckReader reads hosts and drops what is none")]
    public void ReadsListHosts()
    {
        var response = AckReader.ReadListHosts(
            Parse("""{"status":200,"hosts":[{"id":"a","name":"A"},{"name":"B"},7,null]}"""));

        var host = Assert.Single(response.Hosts);
        Assert.Equal(("a", "A"), (host.Id, host.Name));
        Assert.Empty(AckReader.ReadListHosts(Parse("""{"status":200}""")).Hosts);
    }

    [Theory(DisplayName = "AckReader refuses an answer that is none")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"status":"200"}""")]
    [InlineData("""{"status":-1}""")]
    public void RefusesNonsense(string answer)
    {
        Assert.Equal(ErrorCode.Unexpected, CodeOf(() => AckReader.ReadCreateHost(Parse(answer))));
        Assert.Equal(ErrorCode.Unexpected, CodeOf(() => AckReader.ReadListHosts(Parse(answer))));
    }

    private static string CodeOf(System.Action read) => Assert.Throws<PeerException>(read).Code;

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
