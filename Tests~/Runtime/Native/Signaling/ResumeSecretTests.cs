using System.Linq;

namespace Extreal.Integration.P2P.WebRTC.Tests;

public sealed class ResumeSecretTests
{
    [Fact(DisplayName = "ResumeSecret is 128 bits in base64url, another one each time")]
    public void IsRandom()
    {
        var secrets = Enumerable.Range(0, 100).Select(_ => ResumeSecret.Create()).ToList();

        Assert.All(secrets, secret => Assert.Matches("^[A-Za-z0-9_-]{22}$", secret));
        Assert.Equal(100, secrets.Distinct().Count());
    }
}
