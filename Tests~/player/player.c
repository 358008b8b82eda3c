// Unity's stand-in: the imports of WebGLPeerClient and the little that it does with them, for
// one client. Whatever happens is told to the test by `report`; the test calls the `player_…` exports.
#include <emscripten.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef void (*TextCallback)(const char *name, const char *str1, const char *str2);
typedef void (*BytesCallback)(int handle, const unsigned char *data, int length);

// The contract: these, as UnityEngine's [DllImport("__Internal")] sees them.
extern void ExtrealP2P_Initialize(int isDebug, TextCallback text, BytesCallback bytes);
extern int ExtrealP2P_CallAction(const char *name, const char *str1, const char *str2);
extern char *ExtrealP2P_CallFunction(const char *name, const char *str1, const char *str2);
extern void ExtrealP2P_AddCallback(const char *name);
extern char *ExtrealP2P_TakeError(void);

EM_JS(void, report, (const char *name, const char *str1, const char *str2), {
  Module["report"](UTF8ToString(name), UTF8ToString(str1), UTF8ToString(str2));
});

static int isRunning;
static char handle[32];

static void report_error(void) {
  char *error = ExtrealP2P_TakeError();
  report("error", error ? error : "", "");
  free(error);
}

static int call(const char *member, const char *str1, const char *request) {
  char name[128], tag[64];
  snprintf(name, sizeof name, "WebGLPeerClient#%s", member);
  snprintf(tag, sizeof tag, "%s/%s", handle, request);
  int failed = ExtrealP2P_CallAction(name, str1, tag);
  if (failed) report_error();
  return failed;
}

static void report_started(void) {
  if (isRunning) return;
  isRunning = 1;
  char tag[64];
  snprintf(tag, sizeof tag, "%s/", handle);
  char *id = ExtrealP2P_CallFunction("WebGLPeerClient#GetClientId", "", tag);
  report("OnStarted", id ? id : "", "");
  free(id);
}

static int is(const char *name, const char *member) {
  return strcmp(strchr(name, '#') + 1, member) == 0;
}

// C# has one static dispatcher with [MonoPInvokeCallback]; this is it.
static void on_text(const char *name, const char *str1, const char *str2) {
  report(name, str1, str2);
  if (is(name, "HandleOnStarted")) report_started();
  if (is(name, "ReceiveStartHostResponse") && !strstr(str1, "409")) report_started();
  if (is(name, "HandleOnUserConnecting") && EM_ASM_INT({ return Module["trapOnUserConnecting"] ? 1 : 0; })) {
    __builtin_trap();
  }
}

static void on_bytes(int source, const unsigned char *data, int length) {
  char text[64];
  snprintf(text, sizeof text, "%d %d %d", source, length, length ? data[0] : -1);
  report("bytes", text, "");
}

static const char *callbacks[] = {
  "HandleOnStarted", "HandleOnStartFailed", "HandleOnConnectFailed", "HandleOnDisconnected",
  "HandleOnUserConnecting", "HandleOnUserDisconnecting", "HandleOnPeerConnectionFailed",
  "HandleOnReconnecting", "HandleOnReconnected", "ReceiveStartHostResponse",
  "ReceiveListHostsResponse", "ReceiveError",
};

EMSCRIPTEN_KEEPALIVE int player_construct(const char *clientHandle, const char *config) {
  snprintf(handle, sizeof handle, "%s", clientHandle);
  ExtrealP2P_Initialize(0, on_text, on_bytes);
  int failed = call("WebGLPeerClient", config, "");
  for (unsigned i = 0; i < sizeof callbacks / sizeof *callbacks; i++) {
    char name[128];
    snprintf(name, sizeof name, "WebGLPeerClient#%s", callbacks[i]);
    ExtrealP2P_AddCallback(name);
  }
  return failed;
}

EMSCRIPTEN_KEEPALIVE int player_call(const char *member, const char *str1, const char *request) {
  if (strcmp(member, "DoStopAsync") == 0 || strcmp(member, "Dispose") == 0) isRunning = 0;
  return call(member, str1, request);
}

// Actions and functions that a page script registered.
EMSCRIPTEN_KEEPALIVE int player_action(const char *name, const char *str1, const char *str2) {
  int failed = ExtrealP2P_CallAction(name, str1, str2);
  if (failed) report_error();
  return failed;
}

EMSCRIPTEN_KEEPALIVE int player_function(const char *name, const char *str1) {
  char *text = ExtrealP2P_CallFunction(name, str1, "");
  if (!text) {
    report_error();
    return 1;
  }
  report("function", text, "");
  free(text);
  return 0;
}

EMSCRIPTEN_KEEPALIVE void player_add_callback(const char *name) { ExtrealP2P_AddCallback(name); }

#ifdef OFFICIAL_HELPER
// What the official WebGLHelper calls, beside ours.
extern void Nop(const char *config);
extern void CallAction(const char *name, const char *str1, const char *str2);
extern char *CallFunction(const char *name, const char *str1, const char *str2);
extern void AddCallback(const char *name, void (*callback)(const char *str1, const char *str2));

static void on_official(const char *str1, const char *str2) { report("official", str1, str2); }

EMSCRIPTEN_KEEPALIVE int player_official(const char *function, const char *callback) {
  Nop("");
  AddCallback(callback, on_official);
  char *text = CallFunction(function, "asked", "");
  report("function", text ? text : "", "");
  free(text);
  CallAction("Chat#Hook", "", "");
  return 0;
}
#endif

int main(void) {
  report("main", "", "");
  return 0;
}
