#include "reply_model.h"

// `#embed` is C23; this compiler has it in every mode and would only remark on it.
#pragma clang diagnostic ignored "-Wc23-extensions"

// Rows of weights are read where they lie: none in more than one line of a cache.
_Alignas(64) static const uint8_t bytes[] = {
#embed "kind.model"
};

const uint8_t *otai_kind_model_bytes(void) { return bytes; }

size_t otai_kind_model_count(void) { return sizeof bytes; }
