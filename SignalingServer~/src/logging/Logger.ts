/** Where the server's log goes. No SDP, candidate, secret or token is ever passed to it. */
export interface Logger {
  /** Something was given up. */
  error(message: string): void;
  /** A client was refused or closed. */
  warn(message: string): void;
  /** One line per step in the life of a peer or a host. */
  info(message: string): void;
}

export const silentLogger: Logger = {
  error: () => undefined,
  warn: () => undefined,
  info: () => undefined,
};

const line = (level: string, message: string) => `${new Date().toISOString()} ${level} ${message}`;

export const consoleLogger: Logger = {
  error: (message) => {
    console.error(line('error', message));
  },
  warn: (message) => {
    console.warn(line('warn', message));
  },
  info: (message) => {
    console.info(line('info', message));
  },
};
