// The other side of Contract.cs.
var library = {
  $Contract: {
    utf8: function (text) {
      var size = lengthBytesUTF8(text) + 1;
      var pointer = _malloc(size);
      stringToUTF8(text, pointer, size);
      return pointer;
    },
    call: function (callback, text) {
      var pointer = Contract.utf8(text);
      try {
        {{{ makeDynCall('vii', 'callback') }}}(pointer, 0);
      } finally {
        _free(pointer);
      }
    },
  },

  Contract_Echo: function (text) {
    return Contract.utf8(UTF8ToString(text));
  },
  Contract_Add: function (a, b, c, d, e) {
    return a + b + c + d + Number(e);
  },
  Contract_CallBack: function (text, callback) {
    Contract.call(callback, UTF8ToString(text));
  },
  Contract_CallBackLater: function (text, callback) {
    var copy = UTF8ToString(text);
    setTimeout(function () {
      Contract.call(callback, copy);
    });
  },
  Contract_Reverse: function (handle, data, length, callback) {
    var pointer = _malloc(length);
    HEAPU8.set(HEAPU8.slice(data, data + length).reverse(), pointer);
    try {
      {{{ makeDynCall('viii', 'callback') }}}(handle, pointer, length);
    } finally {
      _free(pointer);
    }
  },
};
autoAddDeps(library, '$Contract');
mergeInto(LibraryManager.library, library);
