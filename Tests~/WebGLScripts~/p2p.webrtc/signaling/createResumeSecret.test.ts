import { createResumeSecret } from '../../../../WebGLScripts~/p2p.webrtc/src/signaling/createResumeSecret.js';

describe('createResumeSecret', () => {
  it('makes 128 bits in base64url, another one each time', () => {
    const secrets = Array.from({ length: 1_000 }, createResumeSecret);
    expect(new Set(secrets).size).toBe(1_000);
    for (const secret of secrets) {
      expect(secret).toMatch(/^[\w-]{22}$/);
      expect(Buffer.from(secret, 'base64url')).toHaveLength(16);
    }
  });
});
