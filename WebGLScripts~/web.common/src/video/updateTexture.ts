import { getRegistry } from '../registry.js';
import { WebCommonError } from '../WebCommonError.js';
import type { UnityRuntime, WebGlContext } from '../unityRuntime.js';

/**
 * Puts the present picture of `element` into one of Unity's textures, upside down as Unity has it.
 *
 * @param textureId - `Texture.GetNativeTexturePtr()` of C#
 * @param isLinear - whether the project's colour space is linear: the picture is then sampled as sRGB
 * @throws WebCommonError `needs-web-common` where the official Extreal.Integration.Web.Common did
 *   not hand over Unity's WebGL context
 */
export function updateTexture(element: TexImageSource, textureId: number, isLinear: boolean): void {
  const { helper, getContext } = requireRuntime();
  const context = getContext();
  const texture = replaceTexture(helper.GL.textures, textureId, context);
  const bound: unknown = context.getParameter(context.TEXTURE_BINDING_2D);
  const flipped: unknown = context.getParameter(context.UNPACK_FLIP_Y_WEBGL);

  context.bindTexture(context.TEXTURE_2D, texture);
  context.pixelStorei(context.UNPACK_FLIP_Y_WEBGL, true);
  context.texParameteri(context.TEXTURE_2D, context.TEXTURE_WRAP_S, context.CLAMP_TO_EDGE);
  context.texParameteri(context.TEXTURE_2D, context.TEXTURE_WRAP_T, context.CLAMP_TO_EDGE);
  context.texParameteri(context.TEXTURE_2D, context.TEXTURE_MIN_FILTER, context.LINEAR);
  const format = isLinear && 'SRGB8_ALPHA8' in context ? context.SRGB8_ALPHA8 : context.RGBA;
  context.texImage2D(context.TEXTURE_2D, 0, format, context.RGBA, context.UNSIGNED_BYTE, element);

  // Unity caches its state and would draw with ours.
  context.pixelStorei(context.UNPACK_FLIP_Y_WEBGL, flipped === true);
  context.bindTexture(context.TEXTURE_2D, bound instanceof WebGLTexture ? bound : null);
}

// Unity allocates its textures with texStorage2D, and such a texture cannot take another size.
function replaceTexture(
  textures: (WebGLTexture | null)[],
  id: number,
  context: WebGlContext,
): WebGLTexture {
  const texture = context.createTexture();
  // Emscripten finds the index of a bound texture by this property.
  Object.defineProperty(texture, 'name', { value: id, writable: true });
  context.deleteTexture(textures[id] ?? null);
  textures[id] = texture;
  return texture;
}

function requireRuntime(): UnityRuntime {
  const { unity } = getRegistry();
  if (!unity) {
    throw new WebCommonError(
      'needs-web-common',
      'Video textures need the Unity package jp.co.tis.extreal.integration.web.common.',
    );
  }
  return unity;
}
