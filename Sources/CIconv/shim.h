#ifndef OTAI_ICONV_SHIM_H
#define OTAI_ICONV_SHIM_H

#include <errno.h>
#include <iconv.h>

#endif
