import { Conversation } from '../../../../WebGLScripts~/p2p.webrtc/src/peer/Conversation.js';
import type { Dialect } from '../../../../WebGLScripts~/p2p.webrtc/src/peer/Dialect.js';
import type { MessageBody } from '../../../../WebGLScripts~/p2p.webrtc/src/protocol/Message.js';

describe('Conversation', () => {
  let said: MessageBody[];

  beforeEach(() => {
    said = [];
  });

  const talkTo = (dialect: Dialect, speaksTrickle = true): Conversation =>
    new Conversation(dialect, (body) => said.push(body), speaksTrickle);

  it('tells ours that we trickle, and which attempt it is', () => {
    const conversation = talkTo('ours');
    conversation.describe({ type: 'offer', sdp: 'x' }, 3);
    conversation.say({ type: 'done' }, 3);
    expect(conversation.trickles).toBe(true);
    expect(said).toEqual([
      { type: 'offer', sdp: 'x', trickle: true, attempt: 3 },
      { type: 'done', attempt: 3 },
    ]);
  });

  it('offers vanilla to the unknown, but says that we trickle', () => {
    const conversation = talkTo('unknown');
    conversation.describe({ type: 'offer', sdp: 'x' }, 3);
    expect(conversation.trickles).toBe(false);
    expect(said).toEqual([{ type: 'offer', sdp: 'x', trickle: true, attempt: 3 }]);
  });

  it('tells 1.1.0 no attempt', () => {
    talkTo('1.1.0').say({ type: 'done' }, 3);
    expect(said).toEqual([{ type: 'done' }]);
  });

  it.each([
    [true, 'ours'],
    [undefined, '1.1.0'],
    [false, '1.1.0'],
  ] as const)('learns by the first word: trickle %s is %s, for good', (trickle, dialect) => {
    const conversation = talkTo('unknown');
    conversation.learn(trickle);
    conversation.learn(trickle !== true);
    expect(conversation.dialect).toBe(dialect);
  });

  it('speaks as 1.1.0 does, to everyone, when told not to trickle', () => {
    for (const dialect of ['ours', 'unknown', '1.1.0'] as const) {
      const conversation = talkTo(dialect, false);
      conversation.learn(true);
      conversation.describe({ type: 'offer', sdp: 'x' }, undefined);
      expect(conversation.trickles).toBe(false);
      // The other side takes us for 1.1.0, so both must follow the rules for 1.1.0.
      expect(conversation.dialect).toBe('1.1.0');
    }
    expect(said).toEqual(Array(3).fill({ type: 'offer', sdp: 'x' }));
  });

  it('says bye in the words of 1.1.0', () => {
    talkTo('ours').sayBye();
    expect(said).toEqual([{ type: 'bye' }]);
  });
});
