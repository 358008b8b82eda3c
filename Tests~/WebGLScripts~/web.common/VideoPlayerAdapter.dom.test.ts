import { VideoPlayerAdapter } from '@extreal-dev/extreal.integration.web.common';
import {
  addCallback,
  callAction,
  callFunction,
} from '@extreal-dev/extreal.integration.web.common/bridge';
import { installFakeVideo } from './FakeVideo.js';
import { thrownBy } from './thrownBy.js';

describe('VideoPlayerAdapter', () => {
  const heard: [name: string, str1: string, str2: string][] = [];
  let media: ReturnType<typeof installFakeVideo>;

  const act = (name: string, str1: string, str2 = ''): void => {
    callAction(`WebGLEVideoPlayer#${name}`, str1, str2);
  };
  const video = (): HTMLVideoElement => {
    const element = document.querySelector('video');
    if (!element) {
      throw new Error('There is no video.');
    }
    return element;
  };

  beforeEach(() => {
    media = installFakeVideo();
    heard.length = 0;
    for (const name of ['CompletePreparation', 'ReceiveError']) {
      addCallback(`WebGLEVideoPlayer#${name}`, (str1, str2) => heard.push([name, str1, str2]));
    }
    new VideoPlayerAdapter().adapt();
    act('WebGLEVideoPlayer', 'v1', 'Linear');
  });

  afterEach(() => {
    document.body.replaceChildren();
    media.restore();
  });

  it('makes a hidden, looping element that is allowed to become a texture', () => {
    expect(video()).toMatchObject({ id: 'video_screen_v1', loop: true, crossOrigin: 'anonymous' });
    expect(video().style.visibility).toBe('hidden');
  });

  it('tells once when a prepared video can play', () => {
    act('Prepare', 'https://example.test/a.mp4', 'v1');
    video().dispatchEvent(new Event('canplay'));
    video().dispatchEvent(new Event('canplay'));

    expect(video().src).toBe('https://example.test/a.mp4');
    expect(heard).toEqual([['CompletePreparation', 'v1', '']]);
  });

  it('tells what went wrong', () => {
    video().dispatchEvent(new Event('error'));

    expect(heard).toEqual([['ReceiveError', 'The video cannot be played.', 'v1']]);
  });

  it('takes numbers of any culture, and gives the length in seconds', () => {
    act('SetTime', '1,5', 'v1');
    act('SetAudioVolume', '0.25', 'v1');

    expect(video().currentTime).toBe(1.5);
    expect(video().volume).toBe(0.25);
    expect(callFunction('WebGLEVideoPlayer#GetLength', 'v1', '')).toBe('NaN');
    act('Stop', 'v1');
    expect(video().currentTime).toBe(0);
  });

  it('plays muted until a gesture where the browser asks for one', async () => {
    media.refuseSound();
    act('Play', 'v1');
    await Promise.resolve();
    await Promise.resolve();
    expect(video().muted).toBe(true);

    document.dispatchEvent(new Event('pointerdown'));

    expect(video().muted).toBe(false);
    expect(heard).toEqual([]);
  });

  it('a texture without the official package is the typed error', () => {
    Object.defineProperty(video(), 'readyState', { value: 4 });

    expect(
      thrownBy(() => {
        act('UpdateTexture', '1', 'v1');
      }),
    ).toMatchObject({ code: 'needs-web-common' });
  });

  it('a released player is gone', () => {
    act('DoReleaseManagedResources', 'v1');

    expect(document.querySelector('video')).toBeNull();
    expect(() => {
      act('Play', 'v1');
    }).toThrow('Construct WebGLEVideoPlayer v1 first in Unity.');
  });
});
