/**
 * Canaries: made-up personal data planted in every kind of input, each only once, which must be
 * found nowhere after a night.
 */
@NullMarked
package voc.jobs.canary;

import org.jspecify.annotations.NullMarked;
