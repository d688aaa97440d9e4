/**
 * Formats of 311 and other service requests. No such export but Open311 and SeeClickFix publishes
 * the words of callers.
 */
@NullMarked
package voc.jobs.source.request;

import org.jspecify.annotations.NullMarked;
