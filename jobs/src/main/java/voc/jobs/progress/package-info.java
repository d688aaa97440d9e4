/**
 * What a person sees while a run works: {@link voc.jobs.progress.Progress} is told of stages and
 * steps and shows a bar on a terminal, one plain line a stage elsewhere. Always on standard error:
 * standard output belongs to programs.
 */
@NullMarked
package voc.jobs.progress;

import org.jspecify.annotations.NullMarked;
