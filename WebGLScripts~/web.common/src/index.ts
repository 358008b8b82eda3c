import './pageGlobals.js';

export { addAction, addFunction, callback } from './actions.js';
export { isDebug } from './debugFlag.js';
export { isAsync } from './isAsync.js';
export { VideoPlayer } from './video/VideoPlayer.js';
export { VideoPlayerAdapter } from './video/VideoPlayerAdapter.js';
export { updateTexture } from './video/updateTexture.js';
export { waitUntil } from './waitUntil.js';
