import type { RemoteMember } from '../mesh/RemoteMember.js';

/**
 * From now on this member sends what is for its peer to these ports of 127.0.0.1, one for each ICE
 * generation, and nowhere else. Notes the states of the connection as events.
 */
export const reroute = async (member: RemoteMember, ports: number[]): Promise<void> => {
  await member.tab.page.evaluate((portOf) => {
    window.RTCPeerConnection = class extends RTCPeerConnection {
      private readonly generations: string[] = [];

      public override async addIceCandidate(init?: RTCIceCandidateInit | null): Promise<void> {
        const { candidate = '', usernameFragment, ...rest } = init ?? {};
        const [foundation, component, protocol, priority] = candidate.split(' ');
        if (foundation && component && protocol?.toLowerCase() === 'udp' && priority) {
          const port = portOf[this.generationOf(usernameFragment ?? '')];
          const end = `127.0.0.1 ${port ?? 'no port left'} typ host`;
          const rerouted = `${foundation} ${component} udp ${priority} ${end}`;
          await super.addIceCandidate({ ...rest, candidate: rerouted });
        }
      }

      public override setRemoteDescription(given: RTCSessionDescriptionInit): Promise<void> {
        const sdp = (given.sdp ?? '').replace(/a=(candidate|end-of-candidates).*\r\n/g, '');
        return super.setRemoteDescription({ type: given.type, sdp });
      }

      private generationOf(fragment: string): number {
        if (!this.generations.includes(fragment)) {
          this.generations.push(fragment);
        }
        return this.generations.indexOf(fragment);
      }
    };
  }, ports);
  await noteStates(member);
};

const noteStates = (member: RemoteMember): Promise<void> =>
  member.inPage.evaluate(({ client, journal }) => {
    client.addPcCreateHook((_id, _isOffer, connection) => {
      for (const state of ['connectionState', 'signalingState'] as const) {
        connection.addEventListener(`${state.toLowerCase()}change`, () => {
          journal.note(connection[state]);
        });
      }
    });
  });

/** Resolves with the events once this one has come so often; has no patience of its own. */
export const eventually = (member: RemoteMember, event: string, times: number): Promise<string[]> =>
  member.inPage.evaluate(
    ({ made, journal }, given) =>
      new Promise<string[]>((resolve) => {
        const look = (): void => {
          const events = journal.entries.map((entry) => entry.event);
          if (events.filter((one) => one === given.event).length >= given.times) {
            resolve(events);
          }
        };
        for (const { link } of made) {
          link.connection.addEventListener('connectionstatechange', look);
        }
        look();
      }),
    { event, times },
  );
