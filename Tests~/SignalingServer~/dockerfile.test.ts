import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { type Instruction, parseDockerfile } from './support/parseDockerfile.js';
import { ServerProcess } from './support/runServer.js';
import { Clients } from './support/TestClient.js';

const REPOSITORY = resolve(__dirname, '../..');
const PACKAGE = '@extreal-dev/extreal.integration.p2p.webrtc.signaling';
const NOT_COPIED = new Set(['.git', 'node_modules', 'dist', 'out', 'tarballs']);
const STEPS_MS = 600_000;

/** Does what Docker would, with every absolute path of the image below one folder. */
class ImageFolder {
  public readonly environment: Record<string, string> = {};
  public command: string[] = [];
  public health: string[] = [];
  public workdir = '';
  public readonly root = mkdtempSync(join(tmpdir(), 'signaling-image-'));

  public follow({ name, value }: Instruction): void {
    if (name === 'WORKDIR') mkdirSync((this.workdir = this.inImage(value)), { recursive: true });
    else if (name === 'COPY') this.copy(value);
    else if (name === 'RUN') this.run(value);
    else if (name === 'ENV') this.setEnvironment(value);
    else if (name === 'CMD') this.command = JSON.parse(value) as string[];
    else if (name === 'HEALTHCHECK') this.setHealth(value);
    else if (!['FROM', 'EXPOSE', 'USER'].includes(name)) throw new Error(`not known: ${name}`);
  }

  private inImage(path: string): string {
    return join(this.root, path);
  }

  private copy(value: string): void {
    const [, from] = /--from=build (\S+)/.exec(value) ?? [];
    const filter = (path: string) =>
      path === REPOSITORY || from !== undefined || !isLeftOut(basename(path));
    const source = from === undefined ? REPOSITORY : this.inImage(from);
    cpSync(source, this.workdir, { recursive: true, filter });
  }

  private run(command: string): void {
    const here = command.replace(/(?<=\s)\/package\b/g, this.inImage('/package'));
    const env = { ...process.env, npm_config_prefer_offline: 'true' };
    execFileSync('sh', ['-ec', here], { cwd: this.workdir, env, stdio: 'pipe' });
  }

  private setHealth(value: string): void {
    this.health = JSON.parse(value.split(/CMD /)[1] ?? '') as string[];
  }

  private setEnvironment(value: string): void {
    const [name = '', text = ''] = value.split('=');
    this.environment[name] = text;
  }
}

const isLeftOut = (name: string) => NOT_COPIED.has(name) || name.endsWith('.tsbuildinfo');

describe('the Dockerfile', () => {
  const image = new ImageFolder();
  const instructions = parseDockerfile(
    readFileSync(join(REPOSITORY, 'SignalingServer~/Dockerfile'), 'utf8'),
  );

  beforeAll(() => {
    for (const instruction of instructions) image.follow(instruction);
  }, STEPS_MS);
  afterAll(() => {
    rmSync(image.root, { recursive: true, force: true });
  });

  it('runs as a user without rights, on the port that compose.yaml maps', () => {
    expect(instructions).toContainEqual({ name: 'USER', value: 'node' });
    expect(instructions).toContainEqual({ name: 'EXPOSE', value: '3000' });
    const compose = readFileSync(join(REPOSITORY, 'SignalingServer~/compose.yaml'), 'utf8');
    expect(compose).toContain("'3010:3000'");
    expect(compose).toContain('dockerfile: SignalingServer~/Dockerfile');
  });

  it('leaves out of its build what .dockerignore lists', () => {
    const path = join(REPOSITORY, 'SignalingServer~/Dockerfile.dockerignore');
    const listed = readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => /^[^#]/.test(line));
    const names = listed.map((line) => basename(line)).filter((name) => !name.startsWith('*'));
    expect(new Set(names)).toEqual(NOT_COPIED);
  });

  it('installs a bin that npx can run, and nothing for development', () => {
    const bin = join(image.workdir, 'node_modules/.bin/extreal-p2p-signaling');
    expect(statSync(bin).mode & 0o111).not.toBe(0);
    expect(execFileSync(bin, ['--help'], { encoding: 'utf8' })).toContain('SIGNALING_LOGGING');
    const version = execFileSync(bin, ['--version'], { encoding: 'utf8' });
    const manifest = join(image.workdir, 'node_modules', PACKAGE, 'package.json');
    expect(version.trim()).toBe(
      (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version,
    );
    expect(() => statSync(join(image.workdir, 'node_modules/typescript'))).toThrow('ENOENT');
  });

  describe('its server', () => {
    const start = (environment: Record<string, string>, args: string[] = []) => {
      const [command = '', ...rest] = image.command;
      const all = { ...image.environment, ...environment };
      return new ServerProcess(command, [...rest, ...args], all, image.workdir);
    };

    it('is healthy, says where it listens, greets a client, and ends by SIGTERM with 0', async () => {
      const server = start({ PORT: '0', SIGNALING_LOGGING: 'on' });
      const url = await server.url();
      expect(await (await fetch(`${url}/health`)).json()).toEqual({ status: 'ok', peers: 0 });
      const [command = '', ...args] = image.health;
      const PORT = new URL(url).port;
      execFileSync(command, args, { env: { ...process.env, PORT } });
      const clients = new Clients(() => url);
      const client = await clients.ours();
      expect(await client.host('room')).toMatchObject({ status: 200 });
      server.kill('SIGTERM');
      expect(await client.saw('(disconnect)')).toBe('transport close');
      expect(await server.exited()).toEqual([0, null]);
      expect(server.output).toContain(`peer ${client.id}: connected`);
      expect(server.output).not.toContain(client.secret);
      clients.closeAll();
    }, 30_000);

    it('ends by SIGINT with 0 and logs nothing unasked', async () => {
      const server = start({ PORT: '0' });
      await server.url();
      server.kill('SIGINT');
      expect(await server.exited()).toEqual([0, null]);
      expect(server.output.trim().split('\n')).toHaveLength(1);
    }, 30_000);

    it('says in words that a port is in use, and that an option is wrong', async () => {
      const first = start({ PORT: '0' });
      const { port } = new URL(await first.url());
      const second = start({}, ['--port', port]);
      expect(await second.exited()).toEqual([1, null]);
      expect(second.output).toBe(`Cannot listen on port ${port}: the port is in use.\n`);
      const third = start({ PORT: 'http' });
      expect(await third.exited()).toEqual([2, null]);
      expect(third.output).toContain('PORT must be a number');
      first.kill('SIGTERM');
      await first.exited();
    }, 30_000);
  });
});
