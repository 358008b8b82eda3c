// Names that the runtime pack's scripts expect of emscripten 3.1.56, in terms of Debian's 3.1.6.
/* global Module, updateGlobalBufferAndViews, wasmMemory */
// eslint-disable-next-line no-unused-vars -- called by the runtime's own script
var updateMemoryViews = function () {
  updateGlobalBufferAndViews(wasmMemory.buffer);
};
Object.defineProperty(Module, 'wasmExports', {
  configurable: true,
  get: function () {
    return Module['asm'];
  },
});
