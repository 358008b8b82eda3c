// C# on the package's Runtime, commanded by one line of JSON at a time (Tests~/unity/Actor).
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Pairs answers with commands; `send` carries a line to the actor. */
const createActor = (send) => {
  const waiting = new Map();
  let last = 0;
  let isReady;
  const ready = new Promise((resolve) => {
    isReady = resolve;
  });
  const receive = (line) => {
    const { id, event, ok, message, value } = JSON.parse(line);
    if (event === 'ready') isReady();
    const asked = waiting.get(id);
    if (event !== undefined || !asked) return;
    waiting.delete(id);
    if (ok) asked.resolve(value);
    else asked.reject(new Error(message));
  };
  const ask = (command, members = {}) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      void send(JSON.stringify({ id: last, command, client: 'a', ...members }));
    });
  return { ask, receive, ready };
};

/** In a tab of its own; `url` is a page that buildPlayer made. */
export const openWasmActor = async (browser, url) => {
  const context = await browser.newContext({ permissions: ['camera', 'microphone'] });
  const page = await context.newPage();
  const actor = createActor((text) =>
    page.evaluate((line) => globalThis.csharpPlayer.command(line), text),
  );
  await page.exposeFunction('report', actor.receive);
  await page.goto(url);
  await actor.ready;
  return { ask: actor.ask, close: () => context.close() };
};

/** In a process; `assembly` is the .dll of Tests~/Runtime/Actor. */
export const openNativeActor = async (assembly) => {
  const child = spawn('dotnet', [assembly], { stdio: ['pipe', 'pipe', 'ignore'] });
  const actor = createActor((text) => child.stdin.write(`${text}\n`));
  createInterface({ input: child.stdout }).on('line', actor.receive);
  await actor.ready;
  const ended = new Promise((resolve) => child.once('close', resolve));
  const close = () => {
    child.stdin.end();
    return ended;
  };
  return { ask: actor.ask, close };
};
