import type { IncomingMessage } from '../../../../WebGLScripts~/p2p.webrtc/src/protocol/Message.js';
import { MeshWorld } from './MeshWorld.js';

describe('Mesh, attempts', () => {
  let world: MeshWorld;

  beforeEach(() => {
    world = new MeshWorld();
  });

  afterEach(() => world.end());

  it('drops an answer and a done of an attempt that is over', async () => {
    const host = world.member('host');
    world.stranger('guest');
    world.say('guest', 'host', { type: 'join', trickle: true });
    await world.settle();
    await world.pass(15);
    const [first, second] = world.framesOf('offer', 'host');
    expect([first?.attempt, second?.attempt]).toEqual([1, 2]);
    const sdp = await answerTo(first?.sdp ?? '');
    world.say('guest', 'host', { type: 'answer', sdp, trickle: true, attempt: 1 });
    world.say('guest', 'host', { type: 'done', attempt: 1 });
    await world.settle();
    expect(world.framesOf('done')).toHaveLength(1);
    expect(world.network.openConnections[0]?.signalingState).toBe('have-local-offer');

    const fresh = await answerTo(second?.sdp ?? '');
    world.say('guest', 'host', { type: 'answer', sdp: fresh, trickle: true, attempt: 2 });
    await world.settle();
    expect(host.mesh.ids).toEqual(['guest']);
    expect(world.framesOf('done', 'host')).toEqual([
      expect.objectContaining({ attempt: 2, to: 'guest' }),
    ]);
    closeOwn();
  });

  it('is not started by a done of another attempt', async () => {
    world.passes = ({ type }) => type !== 'done';
    const [, guest] = await world.pair();
    world.passes = () => true;
    world.say('host', 'guest', { type: 'done', attempt: 7 });
    world.say('host', 'guest', { type: 'done' });
    await world.settle();
    expect(guest.log).not.toContain('done host');
    world.say('host', 'guest', { type: 'done', attempt: 1 });
    await world.settle();
    expect(guest.log).toContain('done host');
  });

  it('takes candidates that overtook their answer', async () => {
    const held: IncomingMessage[] = [];
    world.passes = (frame) => {
      const isHeld = frame.type === 'answer';
      if (isHeld) {
        held.push(frame);
      }
      // The host's own candidates are lost: only the early ones can make the connection.
      return !isHeld && !(frame.type === 'candidate' && frame.from === 'host');
    };
    const [host, guest] = await world.pair();
    expect(held).toHaveLength(1);
    expect(host.userEvents).toEqual([]);
    held.forEach((frame) => {
      world.deliver(frame);
    });
    await world.settle();
    expect([host.userEvents, guest.userEvents]).toEqual([['connected guest'], ['connected host']]);
  });

  it('gives the browser no candidate of another attempt', async () => {
    const [host] = await world.pair();
    const candidate = { candidate: 'garbage', sdpMid: '0' };
    const refused = (): string[] => host.logger.lines.filter((line) => line.includes('not taken'));
    for (const attempt of [0, 2, undefined]) {
      const ofAttempt = attempt === undefined ? {} : { attempt };
      world.say('guest', 'host', { type: 'candidate', candidate, ...ofAttempt });
    }
    await world.settle();
    expect(refused()).toEqual([]);
    world.say('guest', 'host', { type: 'candidate', candidate, attempt: 1 });
    await world.settle();
    expect(refused()).toHaveLength(1);
  });

  it('is not harmed by any message that comes twice', async () => {
    world.passes = (frame) => {
      world.deliver(frame);
      return true;
    };
    const [host, guest] = await world.pair();
    expect(host.userEvents).toEqual(['connected guest']);
    expect(guest.userEvents).toEqual(['connected host']);
    expect(world.network.connections).toHaveLength(2);
    await world.expectFullMesh();
  });

  it('is not harmed by everything said before, said again', async () => {
    const [host, guest] = await world.pair();
    const all = [...world.frames];
    for (const frame of [...all, ...all.reverse()]) {
      world.deliver(frame);
    }
    await world.settle();
    expect(host.userEvents).toEqual(['connected guest']);
    expect(guest.userEvents).toEqual(['connected host']);
    await world.expectFullMesh();
  });

  const own: RTCPeerConnection[] = [];

  const answerTo = async (sdp: string): Promise<string> => {
    const pc = world.network.createPeerConnection();
    own.push(pc);
    await pc.setRemoteDescription({ type: 'offer', sdp });
    const answer = await pc.createAnswer();
    await pc.setLocalDescription(answer);
    return answer.sdp ?? '';
  };

  const closeOwn = (): void => {
    own.splice(0).forEach((pc) => {
      pc.close();
    });
  };
});
