namespace Extreal.Integration.P2P.WebRTC.Tests;

/// <summary>What a proxy does to new connections.</summary>
public enum ProxyMode
{
    /// <summary>As a wire.</summary>
    Relay,

    /// <summary>Each is reset.</summary>
    Refuse,

    /// <summary>Each is taken and never answered.</summary>
    Swallow,

    /// <summary>Each is answered by HTTP 404.</summary>
    NotFound,

    /// <summary>Requests pass, websockets do not, as behind some companies' proxies.</summary>
    NoWebsocket,
}
