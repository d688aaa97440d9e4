/** To be described by the module. */
@NullMarked
package voc.search;

import org.jspecify.annotations.NullMarked;
