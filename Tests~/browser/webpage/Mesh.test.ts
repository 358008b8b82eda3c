import type { Link } from '../../../Samples~/WebPage/src/Link.js';
import { Mesh } from '../../../Samples~/WebPage/src/Mesh.js';

const link = (from: string, to: string): Link => ({
  from,
  to,
  state: 'connected',
  path: 'host',
  rttMs: 1,
});

const report = (to: string): Omit<Link, 'from'> => {
  const { from: _, ...rest } = link('', to);
  return rest;
};

describe('Mesh', () => {
  const self = { id: 'm', name: 'Me', hostId: 'b' };

  it('shows the own tab first, then the others, and who hosts', () => {
    const mesh = new Mesh();
    mesh.greet('b', 'Ben');
    mesh.greet('a', 'Ada');
    const { peers } = mesh.picture(self, []);
    expect(peers.map(({ name, isSelf, isHost }) => [name, isSelf, isHost])).toEqual([
      ['Me', true, false],
      ['Ada', false, false],
      ['Ben', false, true],
    ]);
  });

  it('shows a peer before it has said its name', () => {
    const { peers } = new Mesh().picture(self, [link('m', 'x')]);
    expect(peers.map(({ id, name }) => [id, name])).toEqual([
      ['m', 'Me'],
      ['x', '…'],
    ]);
  });

  it('draws a link between two others once, whichever of them report it', () => {
    const mesh = new Mesh();
    mesh.greet('a', 'Ada');
    mesh.greet('b', 'Ben');
    mesh.report('b', [report('m'), report('a')]);
    expect(mesh.picture(self, []).links).toEqual([link('b', 'a')]);
    mesh.report('a', [report('m'), report('b')]);
    expect(mesh.picture(self, []).links).toEqual([link('a', 'b')]);
  });

  it('draws no reported link to a stranger, and nothing of a peer that has gone', () => {
    const mesh = new Mesh();
    mesh.greet('a', 'Ada');
    mesh.greet('b', 'Ben');
    mesh.report('a', [report('b'), report('stranger')]);
    expect(mesh.forget('b')).toBe(true);
    expect(mesh.forget('b')).toBe(false);
    expect(mesh.picture(self, []).links).toEqual([]);
  });

  it('greets a peer as new once', () => {
    const mesh = new Mesh();
    expect(mesh.greet('a', 'Ada')).toBe(true);
    expect(mesh.greet('a', 'Ada')).toBe(false);
  });
});
