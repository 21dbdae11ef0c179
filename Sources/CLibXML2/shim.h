#ifndef OTAI_LIBXML2_SHIM_H
#define OTAI_LIBXML2_SHIM_H

// libxml2 shows ICU's types in one structure that is not used here; they clash with those of Foundation's own ICU.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

/* xmlFree is a global variable that holds a function. */
static inline void otai_xml_free(void *memory) { xmlFree(memory); }

#endif
