import {
  addCallback,
  callAction,
  callFunction,
} from '@extreal-dev/extreal.integration.web.common/bridge';

const prefix = 'WebGLPeerClient#';
const names110 = [
  'HandleOnStarted',
  'HandleOnConnectFailed',
  'HandleOnDisconnected',
  'HandleOnUserConnecting',
  'HandleOnUserDisconnecting',
  'ReceiveStartHostResponse',
  'ReceiveListHostsResponse',
];
const additions = [
  'HandleOnStartFailed',
  'HandleOnPeerConnectionFailed',
  'HandleOnReconnecting',
  'HandleOnReconnected',
  'ReceiveStartClientResponse',
  'ReceiveError',
];

/** C#'s end of the bridge: of 1.1.0, or of ours with the additions. */
export class FakeCSharp {
  /** Every callback, in order: its name without the prefix, and both strings. */
  public readonly heard: [name: string, str1: string, str2: string][] = [];

  public constructor(version: '1.1.0' | 'ours') {
    for (const name of version === 'ours' ? [...names110, ...additions] : names110) {
      addCallback(prefix + name, (str1, str2) => this.heard.push([name, str1, str2]));
    }
  }

  public act(name: string, str1 = '', str2 = ''): void {
    callAction(prefix + name, str1, str2);
  }

  public getClientId(str2 = ''): string {
    return callFunction(`${prefix}GetClientId`, '', str2);
  }
}
