import { PeerError } from '../PeerError.js';
import type { PeerConfig } from '../PeerConfig.js';

/**
 * Reads C#'s configuration (A0-42). Without `p2pTimeout` there is no limit here: the C# of 1.1.0
 * keeps that clock itself.
 *
 * @throws PeerError `invalid-argument`
 */
export function parsePeerConfig(json: string): PeerConfig {
  const config = parseObject(json);
  if (typeof config['url'] !== 'string' || config['url'] === '') {
    throw invalid('"url" is missing');
  }
  // Checked above; the other members are C#'s own DTO, and absent ones have defaults.
  return { p2pTimeout: 0, ...(config as PeerConfig) };
}

function parseObject(json: string): Record<string, unknown> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch (error) {
    throw invalid(String(error));
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw invalid('it is not an object');
  }
  return parsed as Record<string, unknown>;
}

function invalid(reason: string): PeerError {
  return new PeerError('invalid-argument', `The peer configuration cannot be read: ${reason}.`);
}
