// What a page gives to Host/: a clock that ticks once per frame, commands in, reports out.
var library = {
  $ExtrealPlayer: {
    utf8: function (text) {
      var size = lengthBytesUTF8(text) + 1;
      var pointer = _malloc(size);
      stringToUTF8(text, pointer, size);
      return pointer;
    },
  },

  // The least that a call out of C# can cost.
  ExtrealPlayer_Nothing: function () {},

  ExtrealPlayer_RunFrames: function (step) {
    function frame() {
      requestAnimationFrame(frame);
      {{{ makeDynCall('v', 'step') }}}();
    }
    requestAnimationFrame(frame);
  },

  // From now on the page's `csharpPlayer.command(text)` reaches C#.
  ExtrealPlayer_TakeCommands: function (callback) {
    globalThis.csharpPlayer.command = function (text) {
      var pointer = ExtrealPlayer.utf8(text);
      try {
        {{{ makeDynCall('vi', 'callback') }}}(pointer);
      } finally {
        _free(pointer);
      }
    };
  },

  ExtrealPlayer_Report: function (text) {
    globalThis.csharpPlayer.report(UTF8ToString(text));
  },
};
autoAddDeps(library, '$ExtrealPlayer');
mergeInto(LibraryManager.library, library);
