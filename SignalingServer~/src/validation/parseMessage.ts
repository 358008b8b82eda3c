import type {
  MessageType,
  OutgoingMessage,
} from '@extreal-dev/extreal.integration.p2p.webrtc/protocol';
import { z } from 'zod';
import { isPlainJson } from './isPlainJson.js';
import { peerId } from './peerId.js';

/** The fields that the server reads; all others it checks and passes on. */
export type ParsedMessage = { type: MessageType; to: string; me?: string } & Record<
  string,
  unknown
>;

const MAX_SDP_CHARS = 60 * 1024;
const MAX_CANDIDATE_CHARS = 4 * 1024;

/** System.Text.Json writes fields that were not set as null: the same as absent. */
const optional = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((value) => value ?? undefined);

const trickle = optional(z.boolean());
const attempt = optional(z.number().int().nonnegative());
const sdp = z.string().min(1).max(MAX_SDP_CHARS);
const candidate = z.object({
  candidate: z.string().max(MAX_CANDIDATE_CHARS).optional(),
  sdpMid: z.string().max(256).nullish(),
  sdpMLineIndex: z.number().int().nonnegative().nullish(),
  usernameFragment: z.string().max(256).nullish(),
});

const message = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('join'), to: peerId, trickle }),
  z.looseObject({
    type: z.literal('offer'),
    to: peerId,
    sdp,
    trickle,
    attempt,
    peers: optional(z.array(peerId).max(1_024)),
  }),
  z.looseObject({ type: z.literal('answer'), to: peerId, sdp, trickle, attempt }),
  z.looseObject({ type: z.literal('done'), to: peerId, attempt }),
  z.looseObject({ type: z.literal('call me'), to: peerId, me: peerId, trickle }),
  z.looseObject({ type: z.literal('bye'), to: peerId }),
  z.looseObject({
    type: z.literal('candidate'),
    to: peerId,
    candidate: candidate.nullable(),
    attempt,
  }),
  z.looseObject({ type: z.literal('restart'), to: peerId, attempt }),
]) satisfies z.ZodType<{ type: OutgoingMessage['type']; to: string }>;

/** Some readers take names without regard to case or width: no spelling of `from` gets through. */
const claimsSender = (key: string) => key.normalize('NFKC').trim().toLowerCase() === 'from';

/** A message with its fields checked, without `from` and without a join's password. */
export function parseMessage(raw: unknown): ParsedMessage | undefined {
  const result = message.safeParse(raw);
  if (!result.success || !isPlainJson(result.data)) return undefined;
  const parsed: ParsedMessage = result.data;
  for (const key of Object.keys(parsed)) {
    if (claimsSender(key) || (key === 'password' && parsed.type === 'join'))
      Reflect.deleteProperty(parsed, key);
  }
  return parsed;
}
