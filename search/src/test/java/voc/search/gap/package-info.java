/** Grouping and gaps, tested with the real text analysis. */
@NullMarked
package voc.search.gap;

import org.jspecify.annotations.NullMarked;
