#ifndef OTAI_READLINE_SHIM_H
#define OTAI_READLINE_SHIM_H

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <readline/readline.h>
#include <readline/history.h>

#endif
