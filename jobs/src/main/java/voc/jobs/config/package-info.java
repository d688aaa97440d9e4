/**
 * The configuration of a run: what to read, how to read it, and where the results go.
 *
 * <p>Terms:
 *
 * <ul>
 *   <li>{@link voc.jobs.config.VocConfig}: one configuration file, checked and resolved. Read it
 *       with {@link voc.jobs.config.ConfigReader#read}.
 *   <li>{@link voc.jobs.config.SourceConfig}: one source of feedback; {@link
 *       voc.jobs.config.FaqConfig}: one FAQ; {@link voc.jobs.config.SearchConfig}: one search log.
 *   <li>{@link voc.jobs.config.Input}: the files of any of them and their {@link
 *       voc.jobs.config.Format}.
 *   <li><em>Mapping</em>: for the formats {@code csv} and {@code json}, which column holds the id,
 *       the {@link voc.jobs.config.TimeRule time}, the {@link voc.jobs.config.DepartmentRule
 *       department}, the {@link voc.jobs.config.Columns ratings, texts and place}.
 *   <li>{@link voc.jobs.config.Departments}: the organisation's departments, found by id or name.
 *   <li>{@link voc.jobs.config.ConfigKey}: every key that a configuration may hold, declared once.
 *   <li>{@link voc.jobs.config.ConfigException}: all that is wrong with a configuration, each with
 *       its file, line, key, value and remedy.
 * </ul>
 *
 * <p>All values are immutable; those of a source, a FAQ or a search log are serializable too, so
 * that they can travel to where the file is read.
 */
@NullMarked
package voc.jobs.config;

import org.jspecify.annotations.NullMarked;
