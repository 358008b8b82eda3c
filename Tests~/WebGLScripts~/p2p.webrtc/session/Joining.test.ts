import { Joining } from '../../../../WebGLScripts~/p2p.webrtc/src/session/Joining.js';
import { ManualClock } from '../../../fakes/ManualClock.js';

describe('Joining', () => {
  let clock: ManualClock;
  let happened: string[];

  beforeEach(() => {
    clock = new ManualClock();
    happened = [];
  });

  const begin = (timeoutMs = 15_000, retryMs = 15_000): Joining =>
    new Joining('host', clock, timeoutMs, retryMs, {
      onStarted: () => happened.push('started'),
      onFailed: (code) => happened.push(code),
      onRetry: () => happened.push('retry'),
    });

  it.each([
    ['done first', ['handleDone', 'handleConnected']],
    ['connected first', ['handleConnected', 'handleDone']],
  ] as const)('A0-19 starts by both done and connected: %s', (_order, [first, second]) => {
    const joining = begin();
    joining[first]('host');
    expect(happened).toEqual([]);
    joining[second]('host');
    expect(happened).toEqual(['started']);
    expect(joining.isPending).toBe(false);
    expect(clock.pending).toBe(0);
  });

  it('A0-19 is not started by other members', () => {
    const joining = begin();
    joining.handleDone('other');
    joining.handleConnected('other');
    joining.handleDone('host');
    joining.handleConnected('other');
    expect(happened).toEqual([]);
    joining.cancel();
  });

  it('A0-20 starts once', () => {
    const joining = begin();
    joining.handleDone('host');
    joining.handleConnected('host');
    joining.handleDone('host');
    joining.handleDisconnecting('host');
    joining.handleConnected('host');
    expect(happened).toEqual(['started']);
  });

  it('does not start with a connection that closed meanwhile', () => {
    const joining = begin();
    joining.handleConnected('host');
    joining.handleDisconnecting('host');
    joining.handleDone('host');
    expect(happened).toEqual([]);
    joining.handleConnected('host');
    expect(happened).toEqual(['started']);
  });

  it('A0-21 fails after the timeout, once', () => {
    const joining = begin();
    clock.advance(14_999);
    expect(happened).toEqual([]);
    clock.advance(1);
    joining.fail('host-closed');
    joining.handleDone('host');
    joining.handleConnected('host');
    expect(happened).toEqual(['join-timeout']);
    expect(joining.failure).toBe('join-timeout');
    expect(clock.pending).toBe(0);
  });

  it('A0.7-4 tells nothing after a cancel', () => {
    const joining = begin();
    joining.cancel();
    expect(clock.pending).toBe(0);
    joining.fail('host-closed');
    expect(happened).toEqual([]);
    expect(joining.failure).toBeUndefined();
  });

  it('asks again once when nothing came', () => {
    begin(40_000);
    clock.advance(39_999);
    expect(happened).toEqual(['retry']);
    clock.advance(1);
    expect(happened).toEqual(['retry', 'join-timeout']);
  });

  it('has no limit when told 0', () => {
    const joining = begin(0);
    clock.advance(1_000_000);
    expect(happened).toEqual(['retry']);
    expect(joining.isPending).toBe(true);
  });
});
