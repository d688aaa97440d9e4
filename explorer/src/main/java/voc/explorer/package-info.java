/**
 * What people look at: the web explorer, the report for the chief customer experience officer, and
 * the charts that both share with the notebooks.
 */
@NullMarked
package voc.explorer;

import org.jspecify.annotations.NullMarked;
