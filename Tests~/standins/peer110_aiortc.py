#!/usr/bin/python3
"""A 1.1.0 peer that is no browser: aiortc and python-socketio, both as Debian packages them.

    peer110_aiortc.py URL host NAME
    peer110_aiortc.py URL join HOST_NAME

Prints one JSON object per line: {"event": "ready" | "started" | "connecting" | "disconnecting" |
"open" | "message" | "fault" | "refused" | "unknown-host", ...}. On each link there is a channel
"sample"; it says "hello from aiortc" when it opens and answers every message with "echo: ...".
SIGTERM or SIGINT says bye to all and ends it.
"""

import argparse
import asyncio
import json
import os
import signal

import aioice.ice
import socketio
from aiortc import RTCPeerConnection, RTCSessionDescription

GREETING = "hello from aiortc"
ECHO = "echo: "
STOP_TIMEOUT_SECONDS = 5


def tell(event, **fields):
    print(json.dumps({"event": event, **fields}), flush=True)


def take_loopback_if_there_is_nothing_else():
    """aiortc leaves loopback addresses out, also where they are the only ones."""
    others = aioice.ice.get_host_addresses

    def addresses(use_ipv4, use_ipv6):
        return others(use_ipv4, use_ipv6) or ["127.0.0.1"]

    aioice.ice.get_host_addresses = addresses


class Peer110:
    """The message flow of compat.md A0.5; aiortc gathers before it hands a description out."""

    def __init__(self, url):
        self.url = url
        self.socket = socketio.AsyncClient()
        self.connections = {}
        self.host_id = None
        self.is_done = False
        self.is_started = False
        self.socket.on("message", self.receive)
        self.socket.on("user disconnected", self.user_disconnected)

    async def open(self):
        await self.socket.connect(self.url)
        tell("ready", id=self.socket.get_sid())

    async def host(self, name):
        ack = await self.socket.call("create host", name)
        tell("refused" if ack["status"] == 409 else "started", id=self.socket.get_sid())

    async def join(self, name):
        ack = await self.socket.call("list hosts")
        ids = [host["id"] for host in ack["hosts"] if host["name"] == name]
        if not ids:
            tell("unknown-host", name=name)
            return
        self.host_id = ids[0]
        await self.send({"type": "join", "to": self.host_id})

    async def stop(self):
        for peer_id in list(self.connections):
            if self.socket.connected:
                await self.send({"type": "bye", "to": peer_id})
            await self.close(peer_id)
        await self.socket.disconnect()

    async def send(self, message):
        await self.socket.emit("message", message)

    async def receive(self, message):
        try:
            await self.handle(message)
        except Exception as error:  # What a browser would call an unhandled rejection.
            tell("fault", text=f"{type(error).__name__}: {error}")

    async def handle(self, message):
        sender = message.get("from")
        kind = message["type"]
        if kind == "join":
            await self.offer(sender)
            for peer_id in list(self.connections):
                if peer_id != sender:
                    await self.send({"type": "call me", "to": peer_id, "me": sender})
        elif kind == "call me":
            await self.offer(message["me"])
        elif kind == "offer":
            await self.answer(sender, message["sdp"])
        elif kind == "answer":
            answer = RTCSessionDescription(message["sdp"], "answer")
            await self.connections[sender].setRemoteDescription(answer)
            await self.send({"type": "done", "to": sender})
        elif kind == "done" and sender == self.host_id:
            self.is_done = True
            self.check_started()
        elif kind == "bye":
            await self.close(sender)

    async def user_disconnected(self, event):
        await self.close(event["id"])

    async def offer(self, peer_id):
        connection = self.create(peer_id)
        if not connection.sctp:
            self.keep(peer_id, connection.createDataChannel("sample"))
        await connection.setLocalDescription(await connection.createOffer())
        sdp = connection.localDescription.sdp
        await self.send({"type": "offer", "to": peer_id, "sdp": sdp})

    async def answer(self, peer_id, offer):
        connection = self.create(peer_id)
        await connection.setRemoteDescription(RTCSessionDescription(offer, "offer"))
        await connection.setLocalDescription(await connection.createAnswer())
        sdp = connection.localDescription.sdp
        await self.send({"type": "answer", "to": peer_id, "sdp": sdp})

    def create(self, peer_id):
        if peer_id in self.connections:
            return self.connections[peer_id]
        connection = RTCPeerConnection()
        self.connections[peer_id] = connection

        @connection.on("datachannel")
        def on_datachannel(channel):
            if channel.label == "sample":
                self.keep(peer_id, channel)
                self.greet(peer_id, channel)

        @connection.on("connectionstatechange")
        def on_connection_state():
            if connection.connectionState == "connected":
                tell("connecting", id=peer_id)

        @connection.on("iceconnectionstatechange")
        async def on_ice_state():
            if connection.iceConnectionState in ("failed", "closed"):
                await self.close(peer_id)
            self.check_started()

        return connection

    def keep(self, peer_id, channel):
        @channel.on("open")
        def on_open():
            self.greet(peer_id, channel)

        @channel.on("message")
        def on_message(message):
            text = message if isinstance(message, str) else message.hex()
            tell("message", id=peer_id, text=text)
            if not text.startswith(ECHO):
                channel.send(ECHO + text)

    def greet(self, peer_id, channel):
        tell("open", id=peer_id)
        channel.send(GREETING)

    def check_started(self):
        host = self.connections.get(self.host_id)
        is_connected = host is not None and host.iceConnectionState in ("connected", "completed")
        if self.is_done and is_connected and not self.is_started:
            self.is_started = True
            tell("started", id=self.socket.get_sid())

    async def close(self, peer_id):
        connection = self.connections.pop(peer_id, None)
        if connection is not None:
            tell("disconnecting", id=peer_id)
            await connection.close()


async def main():
    parser = argparse.ArgumentParser(description="A 1.1.0 peer on aiortc")
    parser.add_argument("url")
    parser.add_argument("role", choices=["host", "join"])
    parser.add_argument("name", help="the host's name")
    args = parser.parse_args()
    take_loopback_if_there_is_nothing_else()
    peer = Peer110(args.url)
    ended = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, ended.set)
    await peer.open()
    await (peer.host(args.name) if args.role == "host" else peer.join(args.name))
    await ended.wait()
    try:
        await asyncio.wait_for(peer.stop(), STOP_TIMEOUT_SECONDS)
    finally:
        # python-socketio's reconnect loop survives its cancellation, and asyncio.run waits for it.
        os._exit(0)


if __name__ == "__main__":
    asyncio.run(main())
