/** Diagnoses and conflicts, tested with the real text analysis. */
@NullMarked
package voc.search.diagnosis;

import org.jspecify.annotations.NullMarked;
