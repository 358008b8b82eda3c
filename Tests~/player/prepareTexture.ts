declare global {
  var readTexture: () => { name: unknown; bottom: number[]; isBoundAfterwards: boolean };
}

/**
 * Runs in the page: draws a picture, red above blue, and hands a WebGL context over as the official
 * helper.jslib does, with one Unity texture of index 1.
 */
export function prepareTexture(): void {
  const source = document.body.appendChild(document.createElement('canvas'));
  source.width = source.height = 2;
  const picture = source.getContext('2d');
  const gl = document.createElement('canvas').getContext('webgl2');
  if (!picture || !gl) {
    throw new Error('This browser does not draw.');
  }
  picture.fillStyle = '#f00';
  picture.fillRect(0, 0, 2, 1);
  picture.fillStyle = '#00f';
  picture.fillRect(0, 1, 2, 1);

  const textures: (WebGLTexture | null)[] = [null, gl.createTexture()];
  globalThis.__getNop?.(
    {
      lengthBytesUTF8: () => 0,
      stringToUTF8: () => undefined,
      UTF8ToString: () => '',
      Module: {},
      GL: { textures },
    },
    () => gl,
  );
  globalThis.readTexture = () => {
    const isBoundAfterwards = gl.getParameter(gl.TEXTURE_BINDING_2D) !== null;
    const texture = textures[1] ?? null;
    gl.bindFramebuffer(gl.FRAMEBUFFER, gl.createFramebuffer());
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
    const pixel = new Uint8Array(4);
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
    const name: unknown = texture ? Reflect.get(texture, 'name') : undefined;
    return { name, bottom: [...pixel], isBoundAfterwards };
  };
}
