/**
 * The commands. People read standard error (progress, summaries, colours on a terminal only),
 * programs read standard output ({@code --json}).
 *
 * <p>Exit codes ({@link voc.jobs.cli.ExitCode}): 0 done; 1 failed; 2 wrong usage or configuration;
 * 3 published, but past a data-quality limit. An error says what is wrong, where, and what to do;
 * no stack trace without {@code --debug}.
 *
 * <p>Each command is one class; {@link voc.jobs.cli.Voc} lists them. {@link voc.jobs.cli.Terminal}
 * knows what the streams are, {@link voc.jobs.cli.RowsPrinter} prints rows as a table, JSON or CSV.
 */
@NullMarked
package voc.jobs.cli;

import org.jspecify.annotations.NullMarked;
