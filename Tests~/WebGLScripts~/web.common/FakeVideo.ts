/** jsdom has no media: gives every video element a playback that the test steers. */
export function installFakeVideo(): { refuseSound: () => void; restore: () => void } {
  const prototype = HTMLMediaElement.prototype;
  const { play, pause, load } = prototype;
  let refusesSound = false;
  prototype.play = function (this: HTMLMediaElement) {
    return refusesSound && !this.muted
      ? Promise.reject(new DOMException('gesture', 'NotAllowedError'))
      : Promise.resolve();
  };
  prototype.pause = jest.fn();
  prototype.load = jest.fn();
  return {
    refuseSound: () => (refusesSound = true),
    restore: () => Object.assign(prototype, { play, pause, load }),
  };
}
