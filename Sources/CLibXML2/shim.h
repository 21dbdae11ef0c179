#ifndef OTAI_LIBXML2_SHIM_H
#define OTAI_LIBXML2_SHIM_H

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

#endif
