import { DEFAULT_PORT } from '../defaults.js';

export const HELP = `Usage: extreal-p2p-signaling [options]

Signaling server of Extreal P2P.WebRTC: a registry of hosts and a relay of messages.

Options:
  -p, --port <number>  where to listen; 0 for any free port
  -h, --help           this text
  -v, --version        the version

Environment:
  PORT                        where to listen, without --port (default ${String(DEFAULT_PORT)})
  SIGNALING_LOGGING           on: a line for each step in the life of a peer (default off)
  SIGNALING_CORS_ORIGIN       whose pages may connect: * or origins separated by commas
                              (default: only pages of the server's own origin)
  SIGNALING_CORS_CREDENTIALS  true: browsers may send cookies along (default false)

GET /health answers 200 while it serves. SIGTERM and SIGINT close it.
`;
