import { callback } from '@extreal-dev/extreal.integration.web.common';
import { describeError, hasCallback } from '@extreal-dev/extreal.integration.web.common/bridge';
import type { PeerClientCallbacks } from '../PeerClientCallbacks.js';
import type { ErrorCode } from '../protocol/ErrorCode.js';
import { callbackNames, newCallbackNames } from './bridgeNames.js';

/** Tells the C# client of one handle what its PeerClient reports; silent after `close()`. */
export class UnityEvents implements Required<PeerClientCallbacks> {
  private readonly tag: string;
  private isClosed = false;

  /** @param tag - `<handle>/`, or "" for a C# of 1.1.0, which knows no handles */
  public constructor(tag: string) {
    this.tag = tag;
  }

  public onStarted = (): void => {
    this.tell(callbackNames.started);
  };

  public onConnectFailed = (reason: string): void => {
    this.tell(callbackNames.connectFailed, reason);
  };

  public onDisconnected = (reason: string): void => {
    this.tell(callbackNames.disconnected, reason);
  };

  public onUserConnecting = (id: string): void => {
    this.tell(callbackNames.userConnecting, id);
  };

  public onUserDisconnecting = (id: string): void => {
    this.tell(callbackNames.userDisconnecting, id);
  };

  public onStartFailed = (code: ErrorCode): void => {
    this.tellIfKnown(newCallbackNames.startFailed, code);
  };

  public onPeerConnectionFailed = (id: string): void => {
    this.tellIfKnown(newCallbackNames.peerConnectionFailed, id);
  };

  public onReconnecting = (): void => {
    this.tellIfKnown(newCallbackNames.reconnecting);
  };

  public onReconnected = (): void => {
    this.tellIfKnown(newCallbackNames.reconnected);
  };

  public onError = (error: unknown): void => {
    this.tellIfKnown(newCallbackNames.error, JSON.stringify(describeError(error)));
  };

  /**
   * The answer to one request, which C# finds by its tag.
   *
   * @param tag - `<handle>/<request>` as C# sent it
   * @throws WebCommonError `not-found` when C# has not registered the name
   */
  public respond(name: string, response: unknown, tag: string): void {
    if (!this.isClosed) {
      callback(name, JSON.stringify(response), tag);
    }
  }

  /** The join is on its way; a C# of 1.1.0 does not wait for it. */
  public joinSent(tag: string): void {
    if (!this.isClosed && hasCallback(newCallbackNames.startClientResponse)) {
      callback(newCallbackNames.startClientResponse, '', tag);
    }
  }

  /** A request that failed; a C# of 1.1.0 waits on, as it always did. */
  public refuse(error: unknown, tag: string): void {
    if (!this.isClosed && hasCallback(newCallbackNames.error)) {
      callback(newCallbackNames.error, JSON.stringify(describeError(error)), tag);
    }
  }

  public close(): void {
    this.isClosed = true;
  }

  private tell(name: string, value = ''): void {
    if (!this.isClosed) {
      callback(name, value, this.tag);
    }
  }

  private tellIfKnown(name: string, value = ''): void {
    if (hasCallback(name)) {
      this.tell(name, value);
    }
  }
}
