import {
  parseCommandLine,
  UsageError,
} from '../../../SignalingServer~/src/cli/parseCommandLine.js';

const DEFAULTS = { run: 'serve', port: 3000, logging: false, cors: undefined };

describe('parseCommandLine', () => {
  it('serves on 3000, silent, for its own origin, when nothing is said', () => {
    expect(parseCommandLine([], {})).toEqual(DEFAULTS);
  });

  it('takes empty variables for unset', () => {
    const environment = { PORT: '', SIGNALING_LOGGING: '', SIGNALING_CORS_ORIGIN: '' };
    expect(parseCommandLine([], environment)).toEqual(DEFAULTS);
  });

  it('reads the environment', () => {
    expect(
      parseCommandLine([], {
        PORT: '80',
        SIGNALING_LOGGING: 'on',
        SIGNALING_CORS_ORIGIN: 'https://a.example, http://b.example:8080',
        SIGNALING_CORS_CREDENTIALS: 'true',
      }),
    ).toEqual({
      run: 'serve',
      port: 80,
      logging: true,
      cors: { origin: ['https://a.example', 'http://b.example:8080'], credentials: true },
    });
  });

  it('prefers --port to PORT, and help to all else', () => {
    expect(parseCommandLine(['--port', '1'], { PORT: '2' })).toMatchObject({ port: 1 });
    expect(parseCommandLine(['-h', '-p', '1'], {})).toEqual({ run: 'help' });
    expect(parseCommandLine(['-v'], {})).toEqual({ run: 'version' });
  });

  it.each([
    [['--port', 'x'], {}, '--port'],
    [['--port', '65536'], {}, '--port'],
    [['--shout'], {}, '--shout'],
    [['stray'], {}, 'stray'],
    [[], { PORT: '-1' }, 'PORT'],
    [[], { SIGNALING_LOGGING: 'yes' }, 'SIGNALING_LOGGING'],
    [[], { SIGNALING_CORS_CREDENTIALS: 'on' }, 'SIGNALING_CORS_CREDENTIALS'],
    [[], { SIGNALING_CORS_ORIGIN: 'game.example' }, 'SIGNALING_CORS_ORIGIN'],
    [[], { SIGNALING_CORS_ORIGIN: 'https://game.example/' }, 'without a path'],
  ])('refuses %j with %j and names what is wrong', (args, environment, name) => {
    expect(() => parseCommandLine(args, environment)).toThrow(UsageError);
    expect(() => parseCommandLine(args, environment)).toThrow(name);
  });
});
