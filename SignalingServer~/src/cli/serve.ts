import { createSignalingServer } from '../createSignalingServer.js';
import { consoleLogger, silentLogger } from '../logging/Logger.js';
import type { SignalingServer } from '../SignalingServer.js';
import type { Command } from './parseCommandLine.js';

type ServeCommand = Extract<Command, { run: 'serve' }>;

const REASONS: Record<string, string> = {
  EADDRINUSE: 'the port is in use',
  EACCES: 'this user may not use the port',
};

/** Listens, says where, and closes on the first SIGTERM or SIGINT of its process. */
export async function serve(
  { port, logging, cors }: ServeCommand,
  process: NodeJS.Process,
): Promise<void> {
  const logger = logging ? consoleLogger : silentLogger;
  const server = createSignalingServer({ logger, ...(cors && { cors }) });
  try {
    const actualPort = await server.listen(port);
    closeOnSignal(server, process);
    console.log(`Signaling server listens on http://localhost:${String(actualPort)}`);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = REASONS[code] ?? String(error);
    console.error(`Cannot listen on port ${String(port)}: ${reason}.`);
    process.exitCode = 1;
  }
}

function closeOnSignal(server: SignalingServer, process: NodeJS.Process): void {
  const close = () => {
    void server.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', close);
  process.once('SIGINT', close);
}
