/** To be described by the module. */
@NullMarked
package voc.explorer;

import org.jspecify.annotations.NullMarked;
