#define _GNU_SOURCE
#include "otai_pseudo_terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

int otai_open_terminal(unsigned short rows, unsigned short columns, char *name, size_t size) {
  int terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (terminal < 0) return -1;
  struct winsize window = {.ws_row = rows, .ws_col = columns};
  if (grantpt(terminal) == 0 && unlockpt(terminal) == 0 && ptsname_r(terminal, name, size) == 0 &&
      ioctl(terminal, TIOCSWINSZ, &window) == 0 && fcntl(terminal, F_SETFL, O_NONBLOCK) == 0)
    return terminal;
  close(terminal);
  return -1;
}

int otai_start(const char *program, char *const arguments[], char *const environment[], const char *folder,
               const char *const streams[3], bool in_own_session, pid_t *process) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addchdir_np(&actions, folder);
  for (int stream = 0; stream < 3; stream++) {
    int flags = stream == 0 ? O_RDWR : O_RDWR | O_CREAT | O_TRUNC;
    posix_spawn_file_actions_addopen(&actions, stream, streams[stream], flags, 0600);
  }

  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF |
                                            (in_own_session ? POSIX_SPAWN_SETSID : 0));

  int error = posix_spawn(process, program, &actions, &attributes, arguments, environment);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}
