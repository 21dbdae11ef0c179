#ifndef OTAI_NARROWING_H
#define OTAI_NARROWING_H

#include <stdbool.h>

// What is shown below the line while it is typed; only readline.c uses it.

// Forgets what a line before may have shown or taken.
void otai_narrowing_begin(void);

// Takes what is shown below the line off the screen, because this key has come; the cursor stays.
void otai_narrowing_clear(int key);

// Draws the line anew in a window whose size has changed.
void otai_narrowing_resize(void);

#endif
