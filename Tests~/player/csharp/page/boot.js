// Boots the C# program. `?script=URL` loads an application's own bundle first, as a page template
// of Unity's does.
/* global document, location */
import { configuration, commandLine } from './framework/configuration.js';
import { dotnet } from './framework/dotnet.js';

/** What the program's C# and the page's scripts say to each other (Host/Page.cs). */
const player = {
  /** Replace it to hear what C# reports. */
  report: (text) => {
    if (typeof globalThis.report === 'function') {
      globalThis.report(text);
    } else {
      console.log(text);
    }
  },
  /** C# replaces it once it takes commands. */
  command: undefined,
  /** The size of WebAssembly's memory, bytes. */
  memory: () => runtime.Module.HEAPU8.length,
  /** Resolves with the exit code; rejects with what the program threw. */
  ended: undefined,
};
globalThis.csharpPlayer = player;
let runtime;

function loadScript(url) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.onload = resolve;
    script.onerror = () => reject(new Error(`No script at ${url}`));
    document.head.append(script);
  });
}

function show(write, line) {
  document.querySelector('#console').append(`${line}\n`);
  write(line);
}

async function boot() {
  const script = new URLSearchParams(location.search).get('script');
  if (script !== null) {
    await loadScript(script);
  }
  runtime = await dotnet
    .withConfig(configuration)
    .withModuleConfig({
      print: (line) => show(console.log, line),
      printErr: (line) => show(console.error, line),
    })
    .create();
  return runtime.runMain(configuration.mainAssemblyName, commandLine);
}

player.ended = boot();
player.ended.catch((error) => show(console.error, error));
