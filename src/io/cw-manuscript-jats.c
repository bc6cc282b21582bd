#include "config.h"
#include "io/cw-manuscript-sink-private.h"
GBytes *
cw_manuscript_write_jats (const CwManuscript *self,
                          const CwManuscriptOptions *options,
                          GError **error)
{
  return NULL;
}
