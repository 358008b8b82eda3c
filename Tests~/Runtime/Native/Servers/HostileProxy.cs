using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace Extreal.Integration.P2P.WebRTC.Tests;

/// <summary>A TCP connection to a server that a test can spoil, as networks do.</summary>
internal sealed class HostileProxy : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly List<TcpClient> clients = [];
    private readonly Uri? target;

    /// <param name="target">Null: there is no server behind it</param>
    public HostileProxy(string? target = null)
    {
        this.target = target == null ? null : new Uri(target);
        listener.Start();
        _ = AcceptAsync();
    }

    public ProxyMode Mode { get; set; } = ProxyMode.Relay;

    /// <summary>How many connections were ever asked for.</summary>
    public int Asked { get; private set; }

    public string Url => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    /// <summary>Both ends see a reset; later connections go by <see cref="Mode"/>.</summary>
    public void Cut()
    {
        lock (clients)
        {
            clients.ForEach(Reset);
            clients.Clear();
        }
    }

    public void Dispose()
    {
        listener.Dispose();
        Cut();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            TcpClient near;
            try
            {
                near = await listener.AcceptTcpClientAsync();
            }
            catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
            {
                return;
            }
            Asked++;
            Keep(near);
            _ = ServeAsync(near);
        }
    }

    private async Task ServeAsync(TcpClient near)
    {
        try
        {
            await ServeByModeAsync(near);
        }
        catch (Exception ended) when (ended is System.IO.IOException or SocketException
            or ObjectDisposedException or InvalidOperationException)
        {
            near.Dispose();
        }
    }

    private async Task ServeByModeAsync(TcpClient near)
    {
        switch (Mode)
        {
            case ProxyMode.Refuse:
                Reset(near);
                return;
            case ProxyMode.Swallow:
                await near.GetStream().CopyToAsync(System.IO.Stream.Null);
                return;
        }
        var head = new byte[8192];
        var count = await near.GetStream().ReadAsync(head);
        var request = Encoding.ASCII.GetString(head, 0, count);
        var isWebsocket = request.Contains(
            "Upgrade: websocket", StringComparison.OrdinalIgnoreCase);
        if (Mode == ProxyMode.NotFound || (Mode == ProxyMode.NoWebsocket && isWebsocket))
        {
            const string Answer =
                "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            await near.GetStream().WriteAsync(Encoding.ASCII.GetBytes(Answer));
            near.Close();
            return;
        }
        await RelayAsync(near, head.AsMemory(0, count));
    }

    private async Task RelayAsync(TcpClient near, ReadOnlyMemory<byte> head)
    {
        var far = new TcpClient();
        Keep(far);
        await far.ConnectAsync(target!.Host, target.Port);
        await far.GetStream().WriteAsync(head);
        await Task.WhenAny(
            near.GetStream().CopyToAsync(far.GetStream()),
            far.GetStream().CopyToAsync(near.GetStream()));
        near.Dispose();
        far.Dispose();
    }

    private void Keep(TcpClient client)
    {
        lock (clients)
        {
            clients.Add(client);
        }
    }

    private static void Reset(TcpClient client)
    {
        if (client.Client != null)
        {
            client.LingerState = new LingerOption(true, 0);
        }
        client.Dispose();
    }
}
