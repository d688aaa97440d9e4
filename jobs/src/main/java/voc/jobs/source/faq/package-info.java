/** From a file to the entries of an FAQ: {@link voc.core.FaqEntry}. */
@NullMarked
package voc.jobs.source.faq;

import org.jspecify.annotations.NullMarked;
