// What the runtime pack's libraries import under other names (Generator/LibraryPatch.cs):
// functions of a libc whose time_t has 64 bits, on top of Debian's, whose time_t has 32. There are
// no files in a page, so those that ask for files refuse.
#include <emscripten/stack.h>
#include <errno.h>
#include <stdint.h>
#include <sys/time.h>
#include <time.h>

struct Timespec64 {
  int64_t seconds;
  int32_t nanoseconds;
  int32_t padding;
};
struct Timeval64 {
  int64_t seconds;
  int64_t microseconds;
};

static int refuse(int error) {
  errno = error;
  return -1;
}

static int widen(int result, const struct timespec *from, struct Timespec64 *to) {
  if (result == 0 && to) *to = (struct Timespec64){from->tv_sec, from->tv_nsec, 0};
  return result;
}

int64_t tim6(int64_t *seconds) {
  int64_t now = time(NULL);
  if (seconds) *seconds = now;
  return now;
}

int clock_gettim6(int clock, struct Timespec64 *result) {
  struct timespec now;
  return widen(clock_gettime(clock, &now), &now, result);
}

int clock_getre6(int clock, struct Timespec64 *result) {
  struct timespec resolution;
  return widen(clock_getres(clock, &resolution), &resolution, result);
}

int gettimeofda6(struct Timeval64 *result, void *zone) {
  struct timeval now;
  int failed = gettimeofday(&now, NULL);
  if (!failed && result) *result = (struct Timeval64){now.tv_sec, now.tv_usec};
  return failed;
}

struct tm *localtime_6(const int64_t *seconds, struct tm *result) {
  time_t narrow = (time_t)*seconds;
  return localtime_r(&narrow, result);
}

uint32_t strftim6(char *text, uint32_t size, const char *format, const struct tm *time) {
  return strftime(text, size, format, time);
}

// One thread: nobody sleeps, and nobody is waited for.
int clock_nanoslee6(int clock, int flags, const void *time, void *remaining) { return 0; }
int pthread_cond_timedwai6(void *condition, void *mutex, const void *time) { return 0; }

int sta6(const char *path, void *result) { return refuse(ENOENT); }
int lsta6(const char *path, void *result) { return refuse(ENOENT); }
int fsta6(int file, void *result) { return refuse(ENOENT); }
int statf6(const char *path, void *result) { return refuse(ENOSYS); }
int fstatf6(int file, void *result) { return refuse(ENOSYS); }
int futimen6(int file, const void *times) { return refuse(ENOSYS); }
int utimensa6(int folder, const char *path, const void *times, int flags) { return refuse(ENOSYS); }
int getrusag6(int who, void *result) { return refuse(ENOSYS); }

// The garbage collector scans the stack between these; later versions of emscripten have them.
unsigned get_wasm_stack_low(void) { return ((unsigned)emscripten_stack_get_end() + 15) & ~15u; }
unsigned get_wasm_stack_high(void) { return (unsigned)emscripten_stack_get_base(); }
