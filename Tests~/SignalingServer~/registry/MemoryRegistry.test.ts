import { MemoryRegistry } from '../../../SignalingServer~/src/registry/MemoryRegistry.js';

describe('MemoryRegistry', () => {
  it('grants a name once, and says so when its owner asks again', async () => {
    const registry = new MemoryRegistry();
    expect(await registry.claim('room', 'a')).toBe('granted');
    expect(await registry.claim('room', 'a')).toBe('kept');
    expect(await registry.claim('room', 'b')).toBe('taken');
  });

  it('releases a name for its owner only', async () => {
    const registry = new MemoryRegistry();
    await registry.claim('room', 'a');
    await registry.release('room', 'b');
    expect(await registry.list()).toEqual([{ name: 'room', id: 'a' }]);
    await registry.release('room', 'a');
    expect(await registry.list()).toEqual([]);
  });

  it('releases all names of an owner and no other', async () => {
    const registry = new MemoryRegistry();
    for (const name of ['x', 'y']) await registry.claim(name, 'a');
    await registry.claim('z', 'b');
    await registry.releaseAll('a');
    expect(await registry.list()).toEqual([{ name: 'z', id: 'b' }]);
  });

  it('lists from what it keeps while no name changes hands', async () => {
    const registry = new MemoryRegistry();
    await registry.claim('room', 'a');
    expect(await registry.list()).toBe(await registry.list());
  });
});
