#ifndef OTAI_REPLY_MODEL_H
#define OTAI_REPLY_MODEL_H

#include <stddef.h>
#include <stdint.h>

/// The bytes of the trained model; `make model` writes the file that is embedded here.
const uint8_t *_Nonnull otai_reply_model_bytes(void);

/// The number of the bytes.
size_t otai_reply_model_count(void);

#endif
