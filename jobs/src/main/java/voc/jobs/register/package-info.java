/**
 * The needs register of a night: what follows once needs are ranked. The stages stand in {@code
 * voc.jobs.stage} and {@code voc.jobs.audit}; here is their order, which a night and a run that is
 * made again without somebody share.
 */
@NullMarked
package voc.jobs.register;

import org.jspecify.annotations.NullMarked;
