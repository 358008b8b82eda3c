import { Hooks } from '../../../../WebGLScripts~/p2p.webrtc/src/hooks/Hooks.js';
import { Connection } from '../../../../WebGLScripts~/p2p.webrtc/src/peer/Connection.js';
import { FakeNetwork } from '../../../fakes/FakeNetwork.js';
import { ManualClock } from '../../../fakes/ManualClock.js';
import { RecordingLogger } from '../RecordingLogger.js';

describe('Connection', () => {
  let network: FakeNetwork;
  let logger: RecordingLogger;
  let hooks: Hooks;
  let happened: string[];

  beforeEach(() => {
    network = new FakeNetwork();
    logger = new RecordingLogger();
    hooks = new Hooks(logger);
    happened = [];
  });

  const create = (isOfferer = true): Connection =>
    new Connection(
      'b',
      { isOfferer, attempt: 1 },
      {
        createPeerConnection: network.createPeerConnection,
        hooks,
        clock: new ManualClock(),
        logger,
        vanillaIceTimeoutMs: 5_000,
      },
      {
        onConnected: () => happened.push('connected'),
        onFailed: () => happened.push('failed'),
        onCandidate: (candidate) => happened.push(candidate === null ? 'end' : 'candidate'),
      },
    );

  it('offers a medium even when no hook made one, so that ICE starts', async () => {
    const connection = create();
    const offer = await connection.offer({ iceRestart: false, trickle: true });
    expect(offer).toContain('\nm=application');
    connection.close();
  });

  it('leaves an offer alone that a hook gave a medium', async () => {
    hooks.addCreate((_id, _isOffer, pc) => void pc.createDataChannel('mine'));
    const connection = create();
    await connection.prepare();
    await connection.offer({ iceRestart: false, trickle: true });
    expect(network.connections[0]?.channels.map(({ label }) => label)).toEqual(['mine']);
    connection.close();
  });

  it('holds candidates back until the description is out', async () => {
    const connection = create();
    await connection.offer({ iceRestart: false, trickle: true });
    await network.settle();
    expect(happened).toEqual([]);
    connection.startTrickling();
    expect(happened).toEqual(['candidate', 'candidate', 'end']);
    connection.close();
  });

  it('sends none of the candidates again that a vanilla description holds', async () => {
    const connection = create();
    const offer = await connection.offer({ iceRestart: false, trickle: false });
    expect(offer.match(/a=candidate:/g)).toHaveLength(2);
    connection.startTrickling();
    expect(happened.filter((one) => one === 'candidate')).toEqual([]);
    connection.close();
  });

  it('C2 gives the text of its description though the browser has dropped it', async () => {
    const connection = create();
    const pc = network.connections[0];
    Object.defineProperty(pc, 'localDescription', { value: null });
    const offer = await connection.offer({ iceRestart: false, trickle: true });
    expect(offer).toContain('v=0');
    connection.close();
  });

  it('logs a candidate that the browser refuses, and goes on', async () => {
    const connection = create();
    await connection.addCandidate({ candidate: 'garbage', sdpMid: '0' });
    expect(logger.lines.at(-1)).toMatch(/^debug A candidate of b was not taken/);
    connection.close();
  });

  it('C9 reports failed by connectionState, not by the state of ICE', () => {
    const connection = create();
    network.connections[0]?.enter('connected', 'connected');
    network.connections[0]?.enter('disconnected', 'failed');
    expect(happened).toEqual(['connected', 'failed']);
    connection.close();
  });

  it('leaves the on… properties to the application, and is silent after its own close', () => {
    const connection = create();
    const pc = network.connections[0];
    expect([pc?.onconnectionstatechange, pc?.onicecandidate, pc?.ondatachannel]).toEqual([
      null,
      null,
      null,
    ]);
    connection.close();
    connection.close();
    expect(connection.isClosed()).toBe(true);
    pc?.dispatchEvent(new Event('connectionstatechange'));
    expect(happened).toEqual([]);
  });
});
