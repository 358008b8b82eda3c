import { recoveryTimings } from '../../../../WebGLScripts~/p2p.webrtc/src/defaults.js';
import { Recovery } from '../../../../WebGLScripts~/p2p.webrtc/src/peer/Recovery.js';
import { ManualClock } from '../../../fakes/ManualClock.js';

describe('Recovery', () => {
  let clock: ManualClock;
  let asked: string[];
  let recovery: Recovery;

  beforeEach(() => {
    clock = new ManualClock();
    asked = [];
    recovery = new Recovery(clock, recoveryTimings, {
      restartIce: () => asked.push('restart ice'),
      renew: () => asked.push('renew'),
      askForRestart: () => asked.push('ask for restart'),
      giveUp: () => asked.push('give up'),
    });
  });

  it('makes one new connection for an offer unanswered in 15 s, then gives up', () => {
    recovery.offered();
    clock.advance(14_999);
    expect(asked).toEqual([]);
    clock.advance(1);
    expect(asked).toEqual(['renew']);
    recovery.offered();
    clock.advance(15_000);
    expect(asked).toEqual(['renew', 'give up']);
    expect(clock.pending).toBe(0);
  });

  it('restarts ICE twice when answered but not connected in 5 s, then gives up', () => {
    recovery.offered();
    recovery.answered('ours');
    clock.advance(4_999);
    expect(asked).toEqual([]);
    clock.advance(1);
    expect(asked).toEqual(['restart ice']);
    recovery.offered();
    recovery.answered('ours');
    clock.advance(5_000);
    recovery.offered();
    recovery.answered('ours');
    clock.advance(5_000);
    expect(asked).toEqual(['restart ice', 'restart ice', 'give up']);
    expect(clock.pending).toBe(0);
  });

  it('towards 1.1.0 an answer does not stop the 15 s, and nothing is restarted', () => {
    recovery.offered();
    clock.advance(10_000);
    recovery.answered('1.1.0');
    clock.advance(5_000);
    expect(asked).toEqual(['renew']);
  });

  it('as answerer asks the offerer twice, 5 s apart, then waits 15 s before it gives up', () => {
    recovery.answering('ours');
    clock.advance(5_000);
    expect(asked).toEqual(['ask for restart']);
    clock.advance(5_000);
    expect(asked).toEqual(['ask for restart', 'ask for restart']);
    clock.advance(5_000 + 14_999);
    expect(asked).toHaveLength(2);
    clock.advance(1);
    expect(asked[2]).toBe('give up');
    expect(clock.pending).toBe(0);
  });

  it('as answerer of 1.1.0 asks for nothing and gives up after 30 s', () => {
    recovery.answering('1.1.0');
    clock.advance(29_999);
    expect(asked).toEqual([]);
    clock.advance(1);
    expect(asked).toEqual(['give up']);
  });

  it('acts at once when the connection fails: the offerer restarts, the answerer asks', () => {
    recovery.failed(true);
    recovery.failed(false);
    expect(asked).toEqual(['restart ice', 'ask for restart']);
  });

  it('counts anew once connected, and waits for nothing', () => {
    recovery.failed(true);
    recovery.failed(true);
    recovery.connected();
    expect(clock.pending).toBe(0);
    recovery.failed(true);
    recovery.failed(true);
    expect(asked).toEqual(Array(4).fill('restart ice'));
    recovery.failed(true);
    expect(asked[4]).toBe('give up');
  });

  it('without signaling tries nothing and gives up after 30 s', () => {
    recovery.offered();
    recovery.waitForSignaling();
    clock.advance(29_999);
    expect(asked).toEqual([]);
    clock.advance(1);
    expect(asked).toEqual(['give up']);
  });

  it('does nothing after a pause', () => {
    recovery.offered();
    recovery.pause();
    expect(clock.pending).toBe(0);
  });
});
