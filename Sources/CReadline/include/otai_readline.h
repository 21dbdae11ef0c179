#ifndef OTAI_READLINE_H
#define OTAI_READLINE_H

#include <stdbool.h>
#include <stdio.h>

// GNU Readline keeps its state in mutable globals, which Swift 6 refuses; they stay behind these functions.
// All of them belong to the one thread that reads lines.

/// Lists the completions of the word that starts at byte `start` of `line`, where the cursor stands at byte `end`.
/// Returns an array that ends with NULL; the array and its strings are allocated with malloc and become the
/// caller's. NULL means none.
typedef char **(*otai_completer)(void *context, const char *line, int start, int end);

/// Prepares Readline: prompts and editing go to standard error, Ctrl-C drops the line instead of the program.
/// A completer of NULL gives Ctrl-C back its own meaning.
void otai_readline_start(const char *application, otai_completer completer, void *context);

/// Lists what the line would find, a candidate each, as lines of at most `columns - 1` display columns and at most
/// `rows` of them. The list is allocated as that of `otai_completer`.
typedef char **(*otai_narrower)(void *context, const char *line, int columns, int rows);

/// Shows below the line, after every key, what it would find; NULL shows nothing.
void otai_readline_narrow(otai_narrower narrower, void *context);

/// The candidate, counted from 1, that the last line ended with: by its digit or by Tab. 0 where return ended it.
int otai_readline_taken(void);

/// Reads a line with editing that begins with `initial`. Returns a malloc'd line without its end, or NULL at the end of the input.
/// `interrupted` tells that Ctrl-C dropped the line; the result is then an empty line.
char *otai_readline_read(const char *prompt, const char *initial, bool *interrupted);

/// Puts a line into the history unless it repeats the last one; returns whether it did.
bool otai_readline_remember(const char *line);

/// Loads the last lines of the history from a file, and cuts the file down to them; a missing file is an empty history.
void otai_readline_load_history(const char *path, int limit);

/// Appends the last remembered line to a file that exists. Returns 0 or an errno value.
int otai_readline_save_last(const char *path);

/// Standard input as a stream.
static inline FILE *otai_standard_input(void) { return stdin; }

/// Makes the C library count characters as UTF-8, also where the locale is POSIX.
/// Returns false where no UTF-8 locale is to be had.
bool otai_use_utf8(void);

#endif
