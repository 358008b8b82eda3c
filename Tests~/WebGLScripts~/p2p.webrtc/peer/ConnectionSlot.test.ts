import { Hooks } from '../../../../WebGLScripts~/p2p.webrtc/src/hooks/Hooks.js';
import { Connection } from '../../../../WebGLScripts~/p2p.webrtc/src/peer/Connection.js';
import { ConnectionSlot } from '../../../../WebGLScripts~/p2p.webrtc/src/peer/ConnectionSlot.js';
import { FakeNetwork } from '../../../fakes/FakeNetwork.js';
import { ManualClock } from '../../../fakes/ManualClock.js';
import { RecordingLogger } from '../RecordingLogger.js';

const offering = { isOfferer: true, attempt: 1 };

describe('ConnectionSlot', () => {
  let network: FakeNetwork;
  let happened: string[];
  let onCloseHook: () => void;
  let slot: ConnectionSlot;

  beforeEach(() => {
    network = new FakeNetwork();
    happened = [];
    const logger = new RecordingLogger();
    const hooks = new Hooks(logger);
    onCloseHook = () => undefined;
    hooks.addClose((id) => {
      happened.push(`close hook ${id}`);
      onCloseHook();
    });
    const parts = {
      createPeerConnection: network.createPeerConnection,
      hooks,
      clock: new ManualClock(),
      logger,
      vanillaIceTimeoutMs: 5_000,
    };
    slot = new ConnectionSlot((role, events) => new Connection('b', role, parts, events), {
      onUp: () => happened.push('up'),
      onConnected: () => happened.push('connected'),
      onDisconnecting: () => {
        happened.push(`disconnecting, ${network.openConnections.length} open`);
      },
      onFailed: () => happened.push('failed'),
      onCandidate: () => undefined,
    });
  });

  const connect = (index: number): void => {
    network.connections[index]?.enter('connected', 'connected');
  };

  it('A0-25 tells the user, then the close hooks, then closes', () => {
    slot.replace(offering);
    connect(0);
    slot.close();
    expect(happened).toEqual(['up', 'connected', 'disconnecting, 1 open', 'close hook b']);
    expect(network.openConnections).toHaveLength(0);
    expect(slot.isConnected).toBe(false);
  });

  it('says nothing to the user of a connection that never came up, but runs the close hooks', () => {
    slot.replace(offering);
    slot.close();
    expect(happened).toEqual(['close hook b']);
  });

  it('A0-31 makes no new connection when a close hook of the old one stops the client', () => {
    slot.replace(offering);
    onCloseHook = () => {
      slot.close();
    };
    expect(() => slot.replace({ isOfferer: false, attempt: 2 })).toThrow('closed');
    expect(network.openConnections).toHaveLength(0);
    expect(slot.connection).toBeUndefined();
  });

  it('A0.7-11 closes the old connection before there is a new one', () => {
    slot.replace(offering);
    slot.replace({ isOfferer: false, attempt: 2 });
    expect(network.openConnections).toHaveLength(1);
    expect(slot.connection?.isOfferer).toBe(false);
    connect(0);
    expect(happened).toEqual(['close hook b']);
  });

  it('A0-26 tells the user once, though the path breaks and heals, but its owner every time', () => {
    slot.replace(offering);
    connect(0);
    network.connections[0]?.enter('disconnected', 'disconnected');
    expect(slot.wasConnected).toBe(true);
    connect(0);
    expect(happened).toEqual(['up', 'connected', 'up']);
  });

  it('C9 reports a failed connection', () => {
    slot.replace(offering);
    connect(0);
    network.connections[0]?.enter('disconnected', 'failed');
    expect(happened).toEqual(['up', 'connected', 'failed']);
  });

  it('is empty when no connection could be made', () => {
    network.connectionLimit = 0;
    expect(() => slot.replace(offering)).toThrow();
    expect(slot.connection).toBeUndefined();
    slot.close();
    expect(happened).toEqual([]);
  });

  it('does nothing when dropped twice', () => {
    slot.replace(offering);
    connect(0);
    slot.close();
    slot.close();
    expect(happened.filter((one) => one === 'close hook b')).toHaveLength(1);
  });
});
