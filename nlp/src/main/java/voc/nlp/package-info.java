/** To be described by the module. */
@NullMarked
package voc.nlp;

import org.jspecify.annotations.NullMarked;
