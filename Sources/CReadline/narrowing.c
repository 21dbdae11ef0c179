#define _GNU_SOURCE
#include "narrowing.h"
#include "otai_readline.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>
#include <wchar.h>

#include <readline/readline.h>

// Fewer rows than these leave no room below the line.
enum { fewest_rows = 6, most_candidates = 5 };

static otai_narrower narrower;
static void *narrower_context;
// The lines that stand below the cursor's row now.
static int shown_rows;
// What was looked up last, and how many candidates it has; they stand for it until the next list does.
static char *shown_query;
static int candidate_count;
static int taken;
// Whether the line has ended, or will with the key that came last: nothing more is drawn below it.
static bool is_ending;

static void forget(void) {
  free(shown_query);
  shown_query = NULL;
  candidate_count = 0;
}

void otai_narrowing_begin(void) {
  forget();
  shown_rows = 0;
  taken = 0;
  is_ending = false;
}

int otai_readline_taken(void) { return taken; }

static void erase(void) {
  if (shown_rows == 0) return;
  shown_rows = 0;
  // Save the cursor; clear from the next row on; go back.
  fputs("\0337\r\033[B\033[J\0338", rl_outstream);
}

void otai_narrowing_clear(int key) {
  erase();
  is_ending = key == '\r' || key == '\n';
}

// The display columns of a text, as Readline counts them; what stands between \001 and \002 takes none.
static int width(const char *text) {
  mbstate_t state;
  memset(&state, 0, sizeof state);
  int columns = 0;
  bool is_hidden = false;
  while (*text) {
    if (*text == RL_PROMPT_START_IGNORE || *text == RL_PROMPT_END_IGNORE) {
      is_hidden = *text++ == RL_PROMPT_START_IGNORE;
      continue;
    }
    wchar_t character;
    size_t length = mbrtowc(&character, text, MB_CUR_MAX, &state);
    // What is no UTF-8, or a control character, is shown as two columns or four.
    if (length == 0 || length > MB_CUR_MAX) {
      memset(&state, 0, sizeof state);
      length = 1;
      columns += 4;
    } else if (!is_hidden) {
      int cells = wcwidth(character);
      columns += cells < 0 ? 2 : cells;
    }
    text += length;
  }
  return columns;
}

static bool more_is_coming(void) {
  fd_set input;
  FD_ZERO(&input);
  FD_SET(fileno(rl_instream), &input);
  struct timeval now = {0, 0};
  return rl_pending_input || select(fileno(rl_instream) + 1, &input, NULL, NULL, &now) > 0;
}

// Whether the person is writing the line itself and not, say, a search of the history.
static bool is_writing(void) {
  return !is_ending && !RL_ISSTATE(RL_STATE_ISEARCH | RL_STATE_NSEARCH | RL_STATE_SEARCH | RL_STATE_COMPLETING | RL_STATE_MOREINPUT |
                     RL_STATE_NUMERICARG | RL_STATE_DONE);
}

// The number that the line ends with where it is the query that is shown and one digit, of either width; else 0.
static int digit_behind_query(size_t *length) {
  if (!shown_query || rl_point != rl_end) return 0;
  size_t query = strlen(shown_query);
  // Behind a space a digit begins the next word of the query.
  if (query == 0 || strncmp(rl_line_buffer, shown_query, query) != 0) return 0;
  char last = shown_query[query - 1];
  if (last == ' ' || (last >= '0' && last <= '9')) return 0;
  if (query >= 3 && strcmp(shown_query + query - 3, "\u3000") == 0) return 0;
  const char *rest = rl_line_buffer + query;
  *length = strlen(rest);
  if (*length == 1 && *rest >= '1' && *rest <= '9') return *rest - '0';
  bool is_wide = *length == 3 && strncmp(rest, "\xEF\xBC", 2) == 0;
  unsigned char digit = is_wide ? (unsigned char)rest[2] : 0;
  return digit >= 0x91 && digit <= 0x99 ? digit - 0x90 : 0;
}

static void take(int number) {
  taken = number;
  is_ending = true;
  rl_newline(1, '\n');
}

// Draws the candidates below the row of the cursor, which scrolls up where there is no room.
static void draw(char **lines, int count) {
  for (int i = 0; i < count; i++) fputs("\033D", rl_outstream);
  fprintf(rl_outstream, "\033[%dA\0337", count);
  for (int i = 0; i < count; i++) fprintf(rl_outstream, "\r\033[B\033[K%s", lines[i]);
  fputs("\0338", rl_outstream);
  fflush(rl_outstream);
  shown_rows = count;
}

static void show_candidates(void) {
  forget();
  int rows, columns;
  rl_get_screen_size(&rows, &columns);
  // A line that goes over several rows has no room for more.
  if (rl_end == 0 || rows < fewest_rows || width(rl_display_prompt) + width(rl_line_buffer) >= columns) return;
  char **lines = narrower(narrower_context, rl_line_buffer, columns, most_candidates);
  if (!lines) return;
  int count = 0;
  while (lines[count]) count++;
  draw(lines, count);
  for (int i = 0; i < count; i++) free(lines[i]);
  free(lines);
  candidate_count = count;
  shown_query = strdup(rl_line_buffer);
}

static void redisplay(void) {
  erase();
  rl_redisplay();
  if (!narrower || !is_writing() || more_is_coming()) return;
  size_t length;
  int digit = digit_behind_query(&length);
  if (digit > 0 && digit <= candidate_count) {
    rl_delete_text(rl_end - (int)length, rl_end);
    rl_point = rl_end;
    rl_redisplay();
    take(digit);
    return;
  }
  show_candidates();
}

// Tab takes the first candidate; where there is none it completes.
static int take_or_complete(int count, int key) {
  bool is_shown = shown_query && candidate_count > 0 && strcmp(shown_query, rl_line_buffer) == 0;
  if (!is_shown) {
    // A second Tab lists what there is; Readline knows it by the function that ran before.
    if (rl_last_func == take_or_complete) rl_last_func = rl_complete;
    return rl_complete(count, key);
  }
  take(1);
  return 0;
}

void otai_narrowing_resize(void) {
  if (!narrower) {
    rl_resize_terminal();
    return;
  }
  erase();
  rl_reset_screen_size();
  int rows, columns;
  rl_get_screen_size(&rows, &columns);
  // Readline draws anew from where the cursor is: that must be the first row of the line.
  char *text = rl_copy_text(0, rl_point);
  int row = (width(rl_display_prompt) + width(text)) / columns;
  free(text);
  if (row > 0) fprintf(rl_outstream, "\033[%dA", row);
  fputs("\r\033[J", rl_outstream);
  rl_forced_update_display();
}

void otai_readline_narrow(otai_narrower function, void *context) {
  narrower = function;
  narrower_context = context;
  rl_redisplay_function = function ? redisplay : rl_redisplay;
  rl_bind_key('\t', function ? take_or_complete : rl_complete);
}
