export type ConnectionCount = {
  /** How many were ever made. */
  readonly made: number;
  /** How many of them are not closed. */
  readonly open: number;
};

/** Counts the page's RTCPeerConnections; keeps those that are open only. */
export const countConnections = (): ConnectionCount => {
  const open = new Set<RTCPeerConnection>();
  let made = 0;
  window.RTCPeerConnection = class extends RTCPeerConnection {
    public constructor(configuration?: RTCConfiguration) {
      super(configuration);
      made += 1;
      open.add(this);
    }

    public override close(): void {
      super.close();
      open.delete(this);
    }
  };
  return {
    get made() {
      return made;
    },
    get open() {
      return open.size;
    },
  };
};
