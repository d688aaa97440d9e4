/** Search and coverage, tested on Lucene itself. */
@NullMarked
package voc.search.lucene;

import org.jspecify.annotations.NullMarked;
