#ifndef OTAI_MECAB_SHIM_H
#define OTAI_MECAB_SHIM_H

#include <mecab.h>

#endif
