/** Any file, by the configuration's mapping of its columns. */
@NullMarked
package voc.jobs.source.mapped;

import org.jspecify.annotations.NullMarked;
