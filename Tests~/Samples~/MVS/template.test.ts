import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { readText, ROOT } from '../../house/projectFiles.js';
import { outFolder } from '../../unity/buildDotnet.js';
import { preprocess } from './preprocess.js';

const SCRIPTS = 'Samples~/MVS/WebGLScripts~';
const TEMPLATE = 'Samples~/MVS/WebGLTemplates/MVS';

const node = (script: string, ...args: string[]): Promise<{ stdout: string }> =>
  promisify(execFile)(process.execPath, [join(ROOT, 'node_modules', script), ...args], {
    cwd: join(ROOT, SCRIPTS),
  });

describe("MVS: the page's script", () => {
  it('type-checks', async () => {
    expect((await node('typescript/bin/tsc', '-p', '.', '--noEmit')).stdout).toBe('');
  });

  it('is what its sources build: `npm run build:mvs`, and commit it', async () => {
    const out = outFolder('mvs');
    await node('webpack/bin/webpack.js', '--output-path', out);
    const committed = readFileSync(join(ROOT, TEMPLATE, 'index.js'));
    expect(readFileSync(join(out, 'index.js')).equals(committed)).toBe(true);
  });

  it('holds nothing that Unity, which reads it for macros, would change', () => {
    const script = readText(`${TEMPLATE}/index.js`);
    expect(script).not.toContain('{{{');
    expect(script).not.toMatch(/^\s*#/m);
  });
});

describe('MVS: the template', () => {
  const page = preprocess(readText(`${TEMPLATE}/index.html`));

  it('A0-60 loads index.js before what loads Unity', () => {
    const scripts = [...page.matchAll(/<script src="([^"]+)"( defer)?>/g)].map(
      ([, file, defer]) => `${String(file)}${defer ?? ''}`,
    );
    expect(scripts).toEqual(['index.js', 'start.js defer']);
  });

  it('names only files that it brings', () => {
    const named = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => String(file));
    expect(named.filter((file) => !existsSync(join(ROOT, TEMPLATE, file)))).toEqual([]);
    expect(named).toHaveLength(3);
  });

  it('has the id that scripts for Extreal look for', () => {
    expect(page).toContain('<canvas id="unity-canvas"');
  });
});

describe('MVS: link.xml', () => {
  it('names the assembly of the sample by its asmdef', () => {
    const { name } = JSON.parse(
      readText('Samples~/MVS/Extreal.Integration.P2P.WebRTC.MVS.asmdef'),
    ) as { name: string };
    expect(readText('Samples~/MVS/link.xml')).toContain(`<assembly fullname="${name}" `);
  });
});
