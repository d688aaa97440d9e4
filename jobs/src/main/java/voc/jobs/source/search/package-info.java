/** From a file to searches on the organisation's site: {@link voc.core.Question}. */
@NullMarked
package voc.jobs.source.search;

import org.jspecify.annotations.NullMarked;
