import { join } from 'node:path';

import { listProjectFiles, readText } from './projectFiles.js';

const files = listProjectFiles();

/** The folders that hold files directly under `parent`. */
function foldersOf(parent: string): string[] {
  const inside = files.filter((file) => file.startsWith(parent));
  const names = inside.map((file) => file.slice(parent.length).split('/'));
  return [...new Set(names.filter((parts) => parts.length > 1).map(([first]) => first ?? ''))];
}

/** The first cells of the tables of a document. */
function firstCells(document: string): string {
  return [...readText(document).matchAll(/^\|([^|]*)\|/gm)].map(([, cell]) => cell).join('\n');
}

describe('Documentation~/architecture.md', () => {
  it.each(foldersOf('WebGLScripts~/p2p.webrtc/src/'))('names the room %s/ in a table', (room) => {
    expect(firstCells('Documentation~/architecture.md')).toMatch(new RegExp(`\\b${room}/?\\b`));
  });

  it.each(foldersOf('').filter((folder) => !folder.startsWith('.')))(
    'names the folder %s/ in a table',
    (folder) => {
      expect(firstCells('Documentation~/architecture.md')).toContain(folder);
    },
  );
});

describe('links in the documents', () => {
  const documents = files.filter((file) => /^(README\.md|Documentation~\/.*\.md)$/.test(file));

  it.each(documents)('%s points only to files that are there', (document) => {
    const folder = document.split('/').slice(0, -1).join('/');
    const targets = [...readText(document).matchAll(/\]\(([^)#\s]+)(#[^)]*)?\)/g)]
      .map(([, target]) => target ?? '')
      .filter((target) => !/^[a-z]+:/.test(target))
      .map((target) => join(folder, decodeURIComponent(target)));
    const isThere = (path: string): boolean =>
      files.some((file) => file === path || file.startsWith(`${path.replace(/\/$/, '')}/`));
    expect(targets.filter((path) => !isThere(path))).toEqual([]);
  });
});
