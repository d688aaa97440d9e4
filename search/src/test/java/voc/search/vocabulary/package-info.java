/** The vocabulary audit, tested with the real text analysis and made-up vectors. */
@NullMarked
package voc.search.vocabulary;

import org.jspecify.annotations.NullMarked;
