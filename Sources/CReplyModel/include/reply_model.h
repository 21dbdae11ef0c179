#ifndef OTAI_REPLY_MODEL_H
#define OTAI_REPLY_MODEL_H

#include <stddef.h>
#include <stdint.h>

/// The bytes of the trained model; `make model` writes the file that is embedded here.
const uint8_t *_Nonnull otai_reply_model_bytes(void);

/// The number of the bytes.
size_t otai_reply_model_count(void);

/// The bytes of the trained model of kinds of call.
const uint8_t *_Nonnull otai_kind_model_bytes(void);

/// The number of those bytes.
size_t otai_kind_model_count(void);

/// The bytes of the compiled patterns of the rules; `make rules` writes the file that is embedded here.
const uint8_t *_Nonnull otai_rule_patterns_bytes(void);

/// The number of those bytes.
size_t otai_rule_patterns_count(void);

/// Asks the processor to fetch memory that is going to be read, without waiting for it.
static inline void otai_fetch(const void *_Nonnull address) { __builtin_prefetch(address); }

#endif
