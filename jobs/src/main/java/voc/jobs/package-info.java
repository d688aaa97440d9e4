/** To be described by the module. */
@NullMarked
package voc.jobs;

import org.jspecify.annotations.NullMarked;
