#if !UNITY_WEBGL || UNITY_EDITOR
using System;
using System.Collections.Generic;
using Cysharp.Threading.Tasks;
using Extreal.Core.Logging;

namespace Extreal.Integration.P2P.WebRTC
{
    /// <summary>
    /// One other member of the mesh: what happens to its connection, one operation at a time
    /// (protocol.md, Negotiation).
    /// </summary>
    internal sealed class Peer
    {
        private static readonly ELogger Logger = LoggingManager.GetLogger(nameof(Peer));

        private readonly PeerParts parts;
        private readonly PeerEvents events;
        private readonly OperationQueue queue;
        private readonly Conversation conversation;
        private readonly ConnectionSlot slot;
        private readonly CandidateExchange candidates;
        private readonly Recovery recovery;
        private readonly Offering offering;
        private readonly Answering answering;

        internal string Id { get; }

        internal Peer(string id, Dialect dialect, PeerParts parts, PeerEvents events)
        {
            Id = id;
            this.parts = parts;
            this.events = events;
            queue = new OperationQueue(HandleError);
            conversation = new Conversation(
                dialect, message => parts.Send(id, message), parts.Trickle);
            slot = new ConnectionSlot(
                (role, connectionEvents) => parts.CreateConnection(id, role, connectionEvents),
                CreateSlotEvents());
            candidates = new CandidateExchange(conversation, slot);
            recovery = parts.CreateRecovery(CreateRecoveryActions());
            var pair = new Pair
            {
                Conversation = conversation,
                Slot = slot,
                Candidates = candidates,
                Recovery = recovery,
                IsOnline = parts.IsOnline,
            };
            offering = new Offering(pair, () => parts.Trickle ? parts.NextAttempt() : (long?)null);
            answering = new Answering(pair);
        }

        internal bool IsConnected => slot.IsConnected;

        /// <summary>Whether it retries by itself.</summary>
        internal bool IsOurs => conversation.Dialect == Dialect.Ours;

        /// <summary>
        /// Makes a connection and offers; completes when the offer is out, or came to nothing.
        /// </summary>
        /// <param name="introducedTo">The ids told to call this peer, a newcomer of ours</param>
        internal UniTask CallAsync(IReadOnlyList<string> introducedTo)
        {
            offering.IntroducedTo = introducedTo;
            return queue.AddAsync(offering.BeginAsync);
        }

        internal void Handle(Message message)
        {
            if (!queue.IsFull)
            {
                queue.AddAsync(() => ReceiveAsync(message)).Forget();
            }
        }

        /// <summary>
        /// Signaling was interrupted and is back, here or there: says again what may be lost.
        /// </summary>
        internal void Resync() => queue.AddAsync(SayAgainAsync).Forget();

        /// <summary>
        /// Messages to this peer do not arrive at the moment; <see cref="Resync"/> follows, or the
        /// end.
        /// </summary>
        internal void WaitForSignaling()
        {
            if (!IsConnected)
            {
                recovery.WaitForSignaling();
            }
        }

        /// <summary>
        /// Final and quick; silent but for <see cref="PeerEvents.OnDisconnecting"/>.
        /// </summary>
        internal void Close()
        {
            queue.Close();
            recovery.Pause();
            slot.Close();
        }

        private async UniTask SayAgainAsync()
        {
            if (slot.Connection?.IsOfferer != true)
            {
                ExpectOffer();
            }
            else if (IsConnected)
            {
                Say(new Message { Type = MessageType.Done });
            }
            else
            {
                await offering.BeginAgainAsync(slot.Connection);
            }
        }

        private async UniTask ReceiveAsync(Message message)
        {
            switch (message.Type)
            {
                case MessageType.Offer:
                    await ReceiveOfferAsync(message);
                    break;
                case MessageType.Answer:
                    await offering.ReceiveAnswerAsync(message);
                    break;
                case MessageType.Candidate:
                    candidates.Receive(message);
                    break;
                case MessageType.Done:
                    ReceiveDone(message.Attempt);
                    break;
                case MessageType.Restart:
                    if (IsCurrent(message.Attempt))
                    {
                        await offering.RestartIceAsync();
                    }
                    break;
            }
        }

        private async UniTask ReceiveOfferAsync(Message message)
        {
            conversation.Learn(message.Trickle);
            if (slot.Connection?.IsOfferer != true || !slot.Connection.AwaitsAnswer)
            {
                await answering.ReceiveOfferAsync(message);
                return;
            }
            var outcome = CollisionResolver.Resolve(parts.OwnId(), Id, conversation.Dialect);
            offering.HasCrossed = outcome == CollisionOutcome.CallAgain;
            if (outcome == CollisionOutcome.Yield)
            {
                await answering.BeginAsync(message);
            }
        }

        private void ReceiveDone(long? attempt)
        {
            if (slot.Connection?.IsOfferer == false && IsCurrent(attempt))
            {
                events.OnDone(Id);
            }
        }

        private bool IsCurrent(long? attempt) => attempt == slot.Connection?.Attempt;

        private void ExpectOffer()
        {
            if (!IsConnected)
            {
                recovery.Answering(conversation.Dialect);
            }
        }

        private void Say(Message message) => conversation.Say(message, slot.Connection?.Attempt);

        /// <summary>
        /// A newcomer starts by it, so a lost one is made good; 1.1.0 would take it for another.
        /// </summary>
        private void RepeatDone()
        {
            var connection = slot.Connection;
            if (IsOurs && connection?.IsOfferer == true && !connection.AwaitsAnswer)
            {
                Say(new Message { Type = MessageType.Done });
            }
        }

        private SlotEvents CreateSlotEvents() => new SlotEvents
        {
            OnConnecting = () => events.OnConnecting(Id),
            OnUp = () => recovery.Connected(),
            OnConnected = () =>
            {
                events.OnConnected(Id);
                RepeatDone();
            },
            OnDisconnecting = () => events.OnDisconnecting(Id),
            OnFailed = HandleFailed,
            OnCandidate = candidate =>
                Say(new Message { Type = MessageType.Candidate, Candidate = candidate }),
        };

        private RecoveryActions CreateRecoveryActions() => new RecoveryActions
        {
            RestartIce = () => queue.AddAsync(offering.RestartIceAsync).Forget(),
            Renew = () => queue.AddAsync(offering.RenewAsync).Forget(),
            AskForRestart = () => Say(new Message { Type = MessageType.Restart }),
            GiveUp = () => events.OnFailed(Id),
        };

        private void HandleFailed()
        {
            if (!parts.IsOnline())
            {
                recovery.WaitForSignaling();
            }
            else if (IsOurs)
            {
                RecoverFrom(slot.Connection);
            }
            else if (slot.WasConnected)
            {
                events.OnFailed(Id);
            }
        }

        /// <summary>
        /// While an answer is awaited, the time that it may take goes on counting.
        /// </summary>
        private void RecoverFrom(Connection connection)
        {
            if (connection?.AwaitsAnswer != true)
            {
                recovery.Failed(connection?.IsOfferer == true);
            }
        }

        /// <summary>A description that the engine refuses, or no connection to be had.</summary>
        private void HandleError(Exception error)
        {
            Logger.LogError($"Negotiation with {Id} failed", error);
            if (!IsConnected)
            {
                events.OnFailed(Id);
            }
        }
    }
}
#endif
