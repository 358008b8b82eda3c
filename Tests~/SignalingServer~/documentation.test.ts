import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { HELP } from '../../SignalingServer~/src/cli/help.js';
import { DEFAULT_LIMITS, DEFAULT_PORT } from '../../SignalingServer~/src/defaults.js';

const ROOT = resolve(__dirname, '../..');
// The formatter pads the cells of tables.
const manual = readFileSync(join(ROOT, 'Documentation~/signaling-server.md'), 'utf8').replace(
  / +/g,
  ' ',
);
const compose = readFileSync(join(ROOT, 'SignalingServer~/compose.yaml'), 'utf8');

describe('Documentation~/signaling-server.md', () => {
  it('names every variable that --help and compose.yaml name', () => {
    const named = new Set([HELP, compose].join().match(/SIGNALING_[A-Z_]+|\bPORT\b/g));
    expect(named.size).toBe(4);
    for (const name of named) expect(manual).toContain(`\`${name}\``);
  });

  it('states the defaults as they are', () => {
    const { hostNamesPerPeer, contactsPerPeer, rateBurst, ratePerSecond } = DEFAULT_LIMITS;
    expect(manual).toContain(`| ${String(DEFAULT_PORT)} |`);
    expect(manual).toContain(`| host names of one peer | ${String(hostNamesPerPeer)} |`);
    expect(manual).toContain(contactsPerPeer.toLocaleString('en'));
    expect(manual).toContain(`${String(rateBurst)} at once, ${String(ratePerSecond)} per second`);
    expect(manual).toContain(`| suspension | ${String(DEFAULT_LIMITS.suspensionMs / 1_000)} s |`);
    expect(manual).toContain(`| time to say hello | ${String(DEFAULT_LIMITS.helloMs / 1_000)} s |`);
  });
});
