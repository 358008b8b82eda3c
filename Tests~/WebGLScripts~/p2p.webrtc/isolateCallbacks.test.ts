import { PeerError } from '@extreal-dev/extreal.integration.p2p.webrtc';
import { isolateCallbacks } from '../../../WebGLScripts~/p2p.webrtc/src/isolateCallbacks.js';
import type { PeerClientCallbacks } from '../../../WebGLScripts~/p2p.webrtc/src/PeerClientCallbacks.js';
import { RecordingLogger } from './RecordingLogger.js';

const names = [
  'onStarted',
  'onConnectFailed',
  'onDisconnected',
  'onUserConnecting',
  'onUserDisconnecting',
  'onStartFailed',
  'onPeerConnectionFailed',
  'onReconnecting',
  'onReconnected',
  'onError',
] as const;

type AnyCallback = (argument?: unknown) => void;

const allOf = (callback: AnyCallback): Required<PeerClientCallbacks> =>
  Object.fromEntries(names.map((name) => [name, callback])) as Required<PeerClientCallbacks>;

describe('isolateCallbacks', () => {
  it.each(names)('logs what %s throws, and goes on', (name) => {
    const logger = new RecordingLogger();
    const isolated = isolateCallbacks(
      allOf(() => {
        throw new Error('mine');
      }),
      logger,
    );
    (isolated[name] as AnyCallback)();
    expect(logger.lines).toEqual([`error The application's ${name} failed`]);
    expect(logger.causes).toEqual([new Error('mine')]);
  });

  it.each(names)('hands the argument on to %s', (name) => {
    const given: unknown[] = [];
    const isolated = isolateCallbacks(
      allOf((argument) => given.push(argument)),
      new RecordingLogger(),
    );
    (isolated[name] as AnyCallback)('argument');
    expect(given).toEqual(['argument']);
  });

  it('does nothing for a callback that is not there, and keeps the owner of one that is', () => {
    const owner = {
      seen: [] as string[],
      onStarted(): void {
        this.seen.push('started');
      },
      onConnectFailed: () => undefined,
      onDisconnected: () => undefined,
      onUserConnecting: () => undefined,
      onUserDisconnecting: () => undefined,
    };
    const isolated = isolateCallbacks(owner, new RecordingLogger());
    isolated.onStarted();
    isolated.onError(new PeerError('unexpected', 'any'));
    isolated.onReconnecting();
    expect(owner.seen).toEqual(['started']);
  });
});
