import { addAction, addFunction, callback } from '../actions.js';
import { WebCommonError } from '../WebCommonError.js';
import { VideoPlayer } from './VideoPlayer.js';

/** Serves `WebGLEVideoPlayer` of the official Extreal.Integration.Web.Common (C#). */
export class VideoPlayerAdapter {
  private readonly players = new Map<string, VideoPlayer>();

  /** Registers everything that C# calls. */
  public adapt = (): void => {
    addAction(nameOf('WebGLEVideoPlayer'), this.construct);
    addAction(nameOf('DoReleaseManagedResources'), this.release);
    addAction(nameOf('Prepare'), (url, id) => {
      this.get(id).prepare(url);
    });
    this.adaptPlayback();
    addAction(
      nameOf('UpdateTexture'),
      (textureId, id) => {
        this.get(id).updateTexture(Number.parseInt(textureId, 10));
      },
      true, // Called in every frame.
    );
    addFunction(nameOf('GetLength'), (id) => this.get(id).getLength());
    addAction(nameOf('SetTime'), (time, id) => {
      this.get(id).setTime(parseCSharpNumber(time));
    });
    addAction(nameOf('SetAudioVolume'), (volume, id) => {
      this.get(id).setAudioVolume(parseCSharpNumber(volume));
    });
  };

  private adaptPlayback(): void {
    addAction(nameOf('Play'), (id) => {
      this.get(id).play();
    });
    addAction(nameOf('Pause'), (id) => {
      this.get(id).pause();
    });
    addAction(nameOf('Stop'), (id) => {
      this.get(id).stop();
    });
  }

  private readonly construct = (id: string, colorSpace: string): void => {
    this.players.get(id)?.releaseManagedResources();
    const player = new VideoPlayer(id, colorSpace, {
      onPrepareCompleted: () => {
        callback(nameOf('CompletePreparation'), id);
      },
      onErrorOccurred: (message) => {
        callback(nameOf('ReceiveError'), message, id);
      },
    });
    this.players.set(id, player);
  };

  private readonly release = (id: string): void => {
    this.get(id).releaseManagedResources();
    this.players.delete(id);
  };

  private get(id: string): VideoPlayer {
    const player = this.players.get(id);
    if (!player) {
      throw new WebCommonError('not-found', `Construct WebGLEVideoPlayer ${id} first in Unity.`);
    }
    return player;
  }
}

function nameOf(member: string): string {
  return `WebGLEVideoPlayer#${member}`;
}

// C# writes numbers in the culture of the machine: "0,5" in half of Europe.
function parseCSharpNumber(text: string): number {
  return Number.parseFloat(text.replace(',', '.'));
}
