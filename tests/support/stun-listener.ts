import { createSocket } from 'node:dgram';

export type StunListener = {
  readonly port: number;
  /** How many packets came, of which none is answered. */
  readonly count: () => number;
  readonly stop: () => Promise<void>;
};

/** Where WebRTC calls at, which goes past any proxy. */
export function listenForStun(): Promise<StunListener> {
  const socket = createSocket('udp4');
  let packets = 0;
  socket.on('message', () => {
    packets += 1;
  });
  return new Promise((resolve) => {
    socket.bind(0, '127.0.0.1', () => {
      resolve({
        port: socket.address().port,
        count: () => packets,
        stop: () =>
          new Promise((stopped) => {
            socket.close(() => {
              stopped();
            });
          }),
      });
    });
  });
}
