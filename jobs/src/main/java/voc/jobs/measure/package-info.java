/** What every printed measurement says of itself, whether of speed or of quality. */
@NullMarked
package voc.jobs.measure;

import org.jspecify.annotations.NullMarked;
