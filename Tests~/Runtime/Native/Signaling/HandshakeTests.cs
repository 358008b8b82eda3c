using System.Collections.Generic;
using System.Linq;

namespace Extreal.Integration.P2P.WebRTC.Tests;

public sealed class HandshakeTests
{
    private readonly Handshake handshake = new() { Resume = "secret" };

    [Fact(DisplayName = "Handshake says version and secret, and no more when there is no more")]
    public void SaysTheLeast()
        => Assert.Equal("""{"v":2,"resume":"secret"}""", MergedInto(null));

    [Fact(DisplayName = "Handshake says contacts, 256 at most, and the token")]
    public void SaysAll()
    {
        handshake.Token = "jwt";
        handshake.Contacts = Enumerable.Range(0, 300).Select(i => $"{i}").ToArray();

        var merged = handshake.MergeInto(null);

        Assert.Equal("jwt", merged.GetProperty("token").GetString());
        Assert.Equal(256, merged.GetProperty("contacts").GetArrayLength());
    }

    [Fact(DisplayName = "Handshake adds to the application's auth, whose own fields win")]
    public void TheirsWin()
    {
        handshake.Token = "ours";
        const string Merged = """{"v":2,"resume":"secret","user":"me","token":"theirs"}""";

        Assert.Equal(Merged, MergedInto(new { user = "me", token = "theirs" }));
        Assert.Equal(
            Merged,
            MergedInto(new Dictionary<string, object> { ["user"] = "me", ["token"] = "theirs" }));
    }

    [Fact(DisplayName = "Handshake leaves an auth that is no object as it is")]
    public void CannotMerge() => Assert.Equal("text", MergedInto("text"));

    private string MergedInto(object? auth) => handshake.MergeInto(auth).ToString();
}
