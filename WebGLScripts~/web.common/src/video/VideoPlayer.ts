import { WebCommonError } from '../WebCommonError.js';
import { updateTexture } from './updateTexture.js';

export type VideoPlayerCallbacks = {
  /** Enough is loaded to start. */
  onPrepareCompleted: () => void;
  onErrorOccurred: (message: string) => void;
};

const gestures = ['pointerdown', 'touchend', 'keydown'] as const;

/** A looping video whose pictures go into a Unity texture; sound comes from a hidden element. */
export class VideoPlayer {
  private readonly callbacks: VideoPlayerCallbacks;
  private readonly isLinear: boolean;
  private readonly listening = new AbortController();
  private element: HTMLVideoElement | null;
  private isPreparing = false;

  /**
   * @param instanceId - unique among the players; the element is `video_screen_<instanceId>`
   * @param colorSpace - Unity's `QualitySettings.activeColorSpace`: `Linear` or `Gamma`
   */
  public constructor(instanceId: string, colorSpace: string, callbacks: VideoPlayerCallbacks) {
    this.callbacks = callbacks;
    this.isLinear = colorSpace === 'Linear';
    this.element = createVideoElement(`video_screen_${instanceId}`);
    this.listen('canplay', () => {
      this.handleCanPlay();
    });
    this.listen('error', () => {
      this.handleError();
    });
    (document.getElementById('unity-container') ?? document.body).append(this.element);
  }

  /** Removes the element; every other call throws from now on. Safe to call again. */
  public releaseManagedResources = (): void => {
    this.listening.abort();
    this.element?.pause();
    this.element?.removeAttribute('src');
    this.element?.remove();
    this.element = null;
  };

  public prepare = (url: string): void => {
    this.isPreparing = true;
    this.video.src = url;
    this.video.load();
  };

  /** Begins muted where the browser wants a gesture first, and unmutes at the next one. */
  public play = (): void => {
    const video = this.video;
    video.muted = false;
    video.play().catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'NotAllowedError') {
        this.playMutedUntilGesture();
      } else if (!(error instanceof DOMException && error.name === 'AbortError')) {
        this.callbacks.onErrorOccurred(String(error));
      }
    });
  };

  public pause = (): void => {
    this.video.pause();
  };

  public stop = (): void => {
    this.video.pause();
    this.video.currentTime = 0;
  };

  /** Does nothing until there is a first picture. */
  public updateTexture = (textureId: number): void => {
    if (this.video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) {
      updateTexture(this.video, textureId, this.isLinear);
    }
  };

  /** In seconds, as text for C#; `NaN` before it is known. */
  public getLength = (): string => String(this.video.duration);

  /** @param time - seconds from the start */
  public setTime = (time: number): void => {
    this.video.currentTime = time;
  };

  /** @param volume - 0 to 1 */
  public setAudioVolume = (volume: number): void => {
    this.video.volume = Math.min(1, Math.max(0, volume));
  };

  private get video(): HTMLVideoElement {
    if (!this.element) {
      throw new WebCommonError('not-found', 'This video player has been released.');
    }
    return this.element;
  }

  private listen(event: 'canplay' | 'error', handle: () => void): void {
    this.video.addEventListener(event, handle, { signal: this.listening.signal });
  }

  private handleCanPlay(): void {
    if (this.isPreparing) {
      this.isPreparing = false;
      this.callbacks.onPrepareCompleted();
    }
  }

  private handleError(): void {
    this.isPreparing = false;
    const text = this.element?.error?.message ?? '';
    this.callbacks.onErrorOccurred(text === '' ? 'The video cannot be played.' : text);
  }

  private playMutedUntilGesture(): void {
    const video = this.element;
    if (!video) {
      return;
    }
    video.muted = true;
    video.play().catch((error: unknown) => {
      this.callbacks.onErrorOccurred(String(error));
    });
    for (const gesture of gestures) {
      document.addEventListener(gesture, () => (video.muted = false), {
        once: true,
        signal: this.listening.signal,
      });
    }
  }
}

function createVideoElement(id: string): HTMLVideoElement {
  const element = document.createElement('video');
  element.id = id;
  element.loop = true;
  element.playsInline = true;
  element.crossOrigin = 'anonymous';
  Object.assign(element.style, {
    position: 'absolute',
    visibility: 'hidden',
    width: '0',
    height: '0',
  });
  return element;
}
