// The situation of a project that has the official Web.Common too: its jslib owns these symbols, has
// a top-level `const` of a common name, and binds at postset to what the page's script has defined.
const plugin = {
  Nop: function () {},
  Nop__postset:
    '_Nop = __getNop({ lengthBytesUTF8: lengthBytesUTF8, stringToUTF8: stringToUTF8,' +
    ' UTF8ToString: UTF8ToString, Module: Module }, function () { return undefined; });',
  CallAction: function () {},
  CallAction__postset: '_CallAction = __getMethod("CallAction");',
  CallFunction: function () {},
  CallFunction__postset: '_CallFunction = __getMethod("CallFunction");',
  AddCallback: function () {},
  AddCallback__postset: '_AddCallback = __getMethod("AddCallback");',
};
mergeInto(LibraryManager.library, plugin);
