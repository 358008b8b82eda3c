import { PeerError } from '@extreal-dev/extreal.integration.p2p.webrtc';
import type {
  CreateHostAck,
  HostOptions,
} from '../../../../WebGLScripts~/p2p.webrtc/src/protocol/events.js';
import { Hosting } from '../../../../WebGLScripts~/p2p.webrtc/src/session/Hosting.js';

const granted: CreateHostAck = { status: 200, message: 'yes' };
const refused: CreateHostAck = { status: 409, message: 'no', code: 'too-many-hosts' };

describe('Hosting', () => {
  let answer: (name: string) => Promise<CreateHostAck>;
  let asked: string[];
  let optionsAsked: (HostOptions | undefined)[];
  let hosting: Hosting;

  beforeEach(() => {
    asked = [];
    optionsAsked = [];
    answer = () => Promise.resolve(granted);
    hosting = new Hosting({
      createHost: (name, options) => {
        asked.push(name);
        optionsAsked.push(options);
        return answer(name);
      },
    });
  });

  it('hosts once the server agreed', async () => {
    expect(hosting.isHosting).toBe(false);
    expect(await hosting.announce('room')).toEqual(granted);
    expect(hosting.isHosting).toBe(true);
  });

  it('A0-18 takes every status but 409 for success', async () => {
    answer = () => Promise.resolve({ status: 500, message: 'odd' });
    await hosting.announce('room');
    expect(hosting.isHosting).toBe(true);
    expect(() => {
      Hosting.requireAccepted({ status: 500, message: 'odd' });
    }).not.toThrow();
  });

  it('C14 does not host when refused', async () => {
    answer = () => Promise.resolve(refused);
    expect(await hosting.announce('room')).toEqual(refused);
    expect(hosting.isHosting).toBe(false);
  });

  it('A0-35 gives a refusal its code; a 1.1.0 server knows only one', () => {
    expect(() => {
      Hosting.requireAccepted(refused);
    }).toThrow(new PeerError('too-many-hosts', 'no'));
    const thrown = (): unknown => {
      try {
        Hosting.requireAccepted({ status: 409, message: 'no' });
      } catch (error) {
        return error;
      }
      return undefined;
    };
    expect(thrown()).toMatchObject({ code: 'host-name-taken', message: 'no' });
  });

  it('C5 announces every name again, and tells which was lost', async () => {
    await hosting.announce('a');
    await hosting.announce('b');
    answer = (name) => Promise.resolve(name === 'a' ? refused : granted);
    const lost: string[] = [];
    await hosting.announceAgain((name) => lost.push(name));
    expect(asked).toEqual(['a', 'b', 'a', 'b']);
    expect(lost).toEqual(['a']);
    expect(hosting.isHosting).toBe(true);
    await hosting.announceAgain((name) => lost.push(name));
    expect(asked.slice(4)).toEqual(['b']);
  });

  it('C5 announces a name again with the options that it has', async () => {
    await hosting.announce('a', { capacity: 2 });
    await hosting.announce('b');
    await hosting.announceAgain(() => undefined);
    expect(optionsAsked).toEqual([{ capacity: 2 }, undefined, { capacity: 2 }, undefined]);
  });

  it('says nothing of a name that was cleared while the server thought', async () => {
    await hosting.announce('a');
    answer = () => {
      hosting.clear();
      return Promise.resolve(refused);
    };
    const lost: string[] = [];
    await hosting.announceAgain((name) => lost.push(name));
    expect(lost).toEqual([]);
  });

  it('forgets all names', async () => {
    await hosting.announce('a');
    hosting.clear();
    await hosting.announceAgain(() => undefined);
    expect(asked).toEqual(['a']);
  });
});
