#include "narrowing.h"
#include "otai_readline.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>

#include <readline/history.h>
#include <readline/readline.h>

static otai_completer completer;
static void *completer_context;
static volatile sig_atomic_t was_interrupted;
static volatile sig_atomic_t was_resized;
static char **candidates;

static void note_interrupt(int signal) {
  (void)signal;
  was_interrupted = 1;
}

static void note_resize(int signal) {
  (void)signal;
  was_resized = 1;
}

// Waits for a key. After Ctrl-C it is one that leaves whatever goes on inside the line, such as a search, and then one
// that ends the line. Readline itself would wait for one more key of the person's, and lose it.
static int wait_for_key(FILE *stream) {
  sigset_t noted, others;
  sigemptyset(&noted);
  sigaddset(&noted, SIGINT);
  sigaddset(&noted, SIGWINCH);
  for (;;) {
    rl_check_signals();
    if (was_interrupted) return RL_ISSTATE(RL_STATE_READCMD) ? '\n' : CTRL('G');
    // From here on Ctrl-C, or another size of the window, breaks off the wait, and nothing but the wait.
    sigprocmask(SIG_BLOCK, &noted, &others);
    if (was_resized) {
      was_resized = 0;
      otai_narrowing_resize();
    }
    fd_set input;
    FD_ZERO(&input);
    FD_SET(fileno(stream), &input);
    int ready = rl_pending_signal() || was_interrupted ? 0 : pselect(fileno(stream) + 1, &input, NULL, NULL, NULL, &others);
    bool is_broken = ready < 0 && errno != EINTR;
    sigprocmask(SIG_SETMASK, &others, NULL);
    if (ready > 0 || is_broken) return rl_getc(stream);
  }
}

static int read_key(FILE *stream) {
  int key = wait_for_key(stream);
  otai_narrowing_clear(key);
  return key;
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
  rl_getc_function = read_key;
  // Readline would draw anew without clearing what stands below the line.
  rl_catch_sigwinch = 0;
  rl_completer_word_break_characters = " \t";
  rl_completer_quote_characters = "";
  using_history();
  // It takes a terminal for one that can do nothing where it finds another function for its display by then.
  rl_initialize();
  // Between two lines Ctrl-C has nothing to drop.
  signal(SIGINT, function ? SIG_IGN : SIG_DFL);
}

static const char *initial_text;

static int insert_initial_text(void) {
  rl_insert_text(initial_text);
  return 0;
}

char *otai_readline_read(const char *prompt, const char *initial, bool *interrupted) {
  struct sigaction interrupt, resize, previous_interrupt, previous_resize;
  memset(&interrupt, 0, sizeof interrupt);
  interrupt.sa_handler = note_interrupt;
  sigemptyset(&interrupt.sa_mask);
  resize = interrupt;
  resize.sa_handler = note_resize;
  was_interrupted = 0;
  was_resized = 0;
  otai_narrowing_begin();
  sigaction(SIGINT, &interrupt, &previous_interrupt);
  sigaction(SIGWINCH, &resize, &previous_resize);
  // What the window became since the line before.
  rl_reset_screen_size();
  initial_text = initial;
  rl_startup_hook = initial && *initial ? insert_initial_text : NULL;
  char *line = readline(prompt);
  rl_startup_hook = NULL;
  sigaction(SIGWINCH, &previous_resize, NULL);
  sigaction(SIGINT, &previous_interrupt, NULL);
  *interrupted = was_interrupted != 0;
  return line;
}

bool otai_readline_remember(const char *line) {
  HIST_ENTRY *last = history_length > 0 ? history_get(history_base + history_length - 1) : NULL;
  if (last && strcmp(last->line, line) == 0) return false;
  add_history(line);
  return true;
}

void otai_readline_load_history(const char *path, int limit) {
  stifle_history(limit);
  // Otherwise the file would keep every line for ever.
  if (read_history(path) == 0) history_truncate_file(path, limit);
}

int otai_readline_save_last(const char *path) { return append_history(1, path); }

bool otai_use_utf8(void) {
  if (setlocale(LC_CTYPE, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  return setlocale(LC_CTYPE, "C.UTF-8") != NULL;
}
