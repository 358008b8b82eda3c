#if !UNITY_WEBGL || UNITY_EDITOR
using System;
using System.Collections.Generic;
using SocketIOClient.Transport;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>Makes sockets that say who we are and hand over what they hear.</summary>
    internal sealed class SocketFactory
    {
        private readonly SignalingParts parts;
        private readonly SignalingEvents events;
        private readonly Action<string, IReadOnlyCollection<string>> welcome;

        /// <param name="parts">Where to, and how</param>
        /// <param name="events">Who is told</param>
        /// <param name="welcome">Given id and features when a server of ours greets</param>
        internal SocketFactory(
            SignalingParts parts,
            SignalingEvents events,
            Action<string, IReadOnlyCollection<string>> welcome)
        {
            this.parts = parts;
            this.events = events;
            this.welcome = welcome;
        }

        /// <param name="resume">The identity of this run</param>
        /// <param name="transport">The one to use</param>
        /// <param name="timeout">How long connecting may take</param>
        internal SignalingSocket Create(
            string resume, TransportProtocol transport, TimeSpan timeout)
        {
            var handshake = new Handshake
            {
                Resume = resume,
                Contacts = parts.Contacts(),
                Token = parts.Token(),
            };
            var auth = handshake.MergeInto(parts.Options.Auth);
            var options = SocketOptionsCopy.Of(parts.Options, auth, transport, timeout);
            var socket = new SignalingSocket(parts.Url, options, parts.Clock, timeout);
            EventReader.ReadWelcome(socket, welcome);
            EventReader.ReadEvents(socket, events);
            return socket;
        }
    }
}
#endif
