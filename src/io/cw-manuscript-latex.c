#include "config.h"
#include "io/cw-manuscript-sink-private.h"
GBytes *
cw_manuscript_write_latex (const CwManuscript *self, const CwManuscriptOptions *options)
{
  return NULL;
}
