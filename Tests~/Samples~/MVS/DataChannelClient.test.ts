import { addCallback, callAction } from '@extreal-dev/extreal.integration.web.common/bridge';
import { DataChannelAdapter } from '../../../Samples~/MVS/WebGLScripts~/src/DataChannelAdapter.js';
import { TestWorld } from '../../WebGLScripts~/p2p.webrtc/TestWorld.js';
import { ChatMember } from './ChatMember.js';

const NAME = 'WebGLDataChannelClient';

describe("MVS: the page's script", () => {
  let world: TestWorld;
  /** The one whose page has C#. */
  let player: ChatMember;
  let other: ChatMember;

  beforeEach(async () => {
    world = await TestWorld.start();
    player = new ChatMember(world, 'player');
    other = new ChatMember(world, 'other');
    new DataChannelAdapter().adapt(() => player.peerClient);
    addCallback(`${NAME}#HandleOnReceived`, player.receive);
  });

  afterEach(async () => {
    player.peerClient.stop();
    other.peerClient.stop();
    await world.end();
    expect(world.network.openConnections).toHaveLength(0);
  });

  it('carries a text to every other member, and theirs to C#', async () => {
    callAction(NAME, '', '');
    const otherChat = other.chat();
    await player.host();
    await other.join(player);

    callAction(`${NAME}#Send`, 'good morning', '');
    await other.log.until(`${player.id} says good morning`);
    otherChat.send('good day');
    await player.log.until(`${other.id} says good day`);
  });

  it('A0.7-14 clears when C# asks for it: every channel is closed, and no text goes out', async () => {
    callAction(NAME, '', '');
    const otherChat = other.chat();
    await player.host();
    await other.join(player);

    callAction(`${NAME}#Clear`, '', '');
    await world.network.settle();
    callAction(`${NAME}#Send`, 'too late', '');
    otherChat.send('too late');
    await world.network.settle();

    expect(other.log.entries).toEqual(['started']);
    expect(player.log.entries).toEqual([]);
    // Only the channels: the two are still connected.
    expect(world.network.openConnections).toHaveLength(2);
  });

  it('leaves channels of other labels, and what is no text, alone', async () => {
    callAction(NAME, '', '');
    other.peerClient.addPcCreateHook((_id, _isOffer, pc) => {
      pc.createDataChannel('positions').onopen = ({ target }) => {
        (target as RTCDataChannel).send('not a chat');
      };
      pc.createDataChannel('extreal-mvs-chat').onopen = ({ target }) => {
        (target as RTCDataChannel).send(new Uint8Array([1, 2, 3]));
        (target as RTCDataChannel).send('a chat');
      };
    });
    await other.host();
    await player.join(other);

    await player.log.until(`${other.id} says a chat`);
    expect(player.log.entries.filter((entry) => entry !== 'started')).toEqual([
      `${other.id} says a chat`,
    ]);
  });

  it('forgets the channel of a peer that has left', async () => {
    callAction(NAME, '', '');
    other.chat();
    await player.host();
    await other.join(player);

    other.peerClient.stop();
    await world.network.settle();

    expect(() => {
      callAction(`${NAME}#Send`, 'anybody here?', '');
    }).not.toThrow();
    expect(other.log.entries).toEqual(['started']);
  });

  it('does nothing when C# sends or clears before it has constructed its client', () => {
    callAction(`${NAME}#Send`, 'too early', '');
    callAction(`${NAME}#Clear`, '', '');
    expect(player.log.entries).toEqual([]);
  });
});
