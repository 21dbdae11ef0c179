#include "reply_model.h"

// `#embed` is C23; this compiler has it in every mode and would only remark on it.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t bytes[] = {
#embed "rule.patterns"
};

const uint8_t *otai_rule_patterns_bytes(void) { return bytes; }

size_t otai_rule_patterns_count(void) { return sizeof bytes; }
