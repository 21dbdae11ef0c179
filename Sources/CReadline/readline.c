#include "otai_readline.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <readline/history.h>
#include <readline/readline.h>

static otai_completer completer;
static void *completer_context;
static volatile sig_atomic_t was_interrupted;
static char **candidates;

static void note_interrupt(int signal) {
  (void)signal;
  was_interrupted = 1;
}

// Readline calls this when a signal broke off its wait for a key: the line is given up.
static int give_up_line(void) {
  if (was_interrupted) {
    rl_replace_line("", 0);
    rl_point = 0;
    rl_done = 1;
  }
  return 0;
}

// The completer has filtered the candidates already; this hands them out one by one.
static char *next_candidate(const char *text, int state) {
  static size_t next;
  (void)text;
  if (state == 0) next = 0;
  return candidates && candidates[next] ? strdup(candidates[next++]) : NULL;
}

static char **complete(const char *text, int start, int end) {
  rl_attempted_completion_over = 1;
  rl_completion_append_character = '\0';
  if (!completer) return NULL;
  candidates = completer(completer_context, rl_line_buffer, start, end);
  if (!candidates) return NULL;
  char **matches = rl_completion_matches(text, next_candidate);
  for (size_t i = 0; candidates[i]; i++) free(candidates[i]);
  free(candidates);
  candidates = NULL;
  return matches;
}

void otai_readline_start(const char *application, otai_completer function, void *context) {
  completer = function;
  completer_context = context;
  rl_readline_name = application;
  rl_instream = stdin;
  rl_outstream = stderr;
  rl_attempted_completion_function = complete;
  rl_signal_event_hook = give_up_line;
  rl_completer_word_break_characters = " \t";
  rl_completer_quote_characters = "";
  using_history();
}

char *otai_readline_read(const char *prompt, bool *interrupted) {
  struct sigaction action, previous;
  memset(&action, 0, sizeof action);
  action.sa_handler = note_interrupt;
  sigemptyset(&action.sa_mask);
  was_interrupted = 0;
  sigaction(SIGINT, &action, &previous);
  char *line = readline(prompt);
  sigaction(SIGINT, &previous, NULL);
  *interrupted = was_interrupted != 0;
  if (*interrupted) fputc('\n', stderr);
  return line;
}

void otai_readline_remember(const char *line) {
  HIST_ENTRY *last = history_length > 0 ? history_get(history_base + history_length - 1) : NULL;
  if (!last || strcmp(last->line, line) != 0) add_history(line);
}

void otai_readline_load_history(const char *path, int limit) {
  stifle_history(limit);
  read_history(path);
}

int otai_readline_save_last(const char *path) { return append_history(1, path); }

bool otai_use_utf8(void) {
  if (setlocale(LC_CTYPE, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  return setlocale(LC_CTYPE, "C.UTF-8") != NULL;
}
