/**
 * What people look at. It knows the vocabulary, search and needs, and no Spark, so that whatever
 * shows a published night can use it.
 *
 * <p>So far: {@link voc.explorer.chart}, charts as SVG text, which the notebooks show; {@link
 * voc.explorer.report}, the page of a night that is decided from.
 */
@NullMarked
package voc.explorer;

import org.jspecify.annotations.NullMarked;
