#ifndef OTAI_LIBXML2_SHIM_H
#define OTAI_LIBXML2_SHIM_H

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

/* xmlFree is a global variable that holds a function. */
static inline void otai_xml_free(void *memory) { xmlFree(memory); }

#endif
