#ifndef OTAI_PSEUDO_TERMINAL_H
#define OTAI_PSEUDO_TERMINAL_H

#include <stdbool.h>
#include <sys/types.h>

// What Swift does not see of the C library without _GNU_SOURCE.

/// Opens a pseudo terminal whose reads do not wait, and writes the path of its other side into `name`.
/// Returns its descriptor, which programs that are started do not inherit, or -1.
int otai_open_terminal(unsigned short rows, unsigned short columns, char *name, size_t size);

/// Starts a program in a folder, with its standard streams opened on three paths.
/// In a session of its own, a terminal among them becomes its own, so that Ctrl-C reaches it alone.
/// Returns 0 and sets `process`, or returns an errno value.
int otai_start(const char *program, char *const arguments[], char *const environment[], const char *folder,
               const char *const streams[3], bool in_own_session, pid_t *process);

#endif
