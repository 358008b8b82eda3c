import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { once } from 'node:events';

/** One way between two peers on 127.0.0.1, which the test can cut for good. */
export class UdpPath {
  private isCut = false;

  private constructor(private readonly ends: readonly [End, End]) {
    const [one, other] = ends;
    one.socket.on('message', (packet, source) => {
      this.carry(packet, source, one, other);
    });
    other.socket.on('message', (packet, source) => {
      this.carry(packet, source, other, one);
    });
  }

  public static async open(): Promise<UdpPath> {
    return new UdpPath([await openEnd(), await openEnd()]);
  }

  /** Where the one peer sends what is for the other, and the other way round. */
  public get ports(): [number, number] {
    const [one, other] = this.ends;
    return [one.socket.address().port, other.socket.address().port];
  }

  public cut(): void {
    this.isCut = true;
  }

  public close(): void {
    for (const { socket } of this.ends) {
      socket.close();
    }
  }

  /** A peer is whoever sent to an end first; its other interfaces are not heard. */
  private carry(packet: Buffer, { address, port }: RemoteInfo, from: End, to: End): void {
    if (address === '127.0.0.1') {
      from.peerPort ??= port;
    }
    const isHeard = address === '127.0.0.1' && from.peerPort === port && !this.isCut;
    if (isHeard && to.peerPort !== undefined) {
      to.socket.send(packet, to.peerPort, '127.0.0.1');
    }
  }
}

type End = { socket: Socket; peerPort?: number };

const openEnd = async (): Promise<End> => {
  const socket = createSocket('udp4');
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return { socket };
};
