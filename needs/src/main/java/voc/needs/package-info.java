/** To be described by the module. */
@NullMarked
package voc.needs;

import org.jspecify.annotations.NullMarked;
