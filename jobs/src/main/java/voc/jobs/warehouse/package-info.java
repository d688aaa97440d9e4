/**
 * The warehouse: a folder on any Hadoop file system that holds the published runs.
 *
 * <p>Terms:
 *
 * <ul>
 *   <li>{@link voc.jobs.warehouse.Warehouse}: the folder; {@code CURRENT} in it names the published
 *       run.
 *   <li>{@link voc.jobs.warehouse.RunFolder}: one night: its tables, its index, its manifest.
 *   <li>{@link voc.jobs.warehouse.Manifest}: what a run read and wrote, with a checksum of every
 *       file. It is written last, so a folder without one is a run that did not finish.
 *   <li>{@link voc.jobs.warehouse.TableStore}: writes and reads the declared tables with Spark;
 *       {@link voc.jobs.warehouse.ParquetTable} reads them without.
 * </ul>
 *
 * <p>A run is written whole beside the old one and then {@code CURRENT} is replaced in one rename:
 * readers see the old night or the new one, never a mixture.
 */
@NullMarked
package voc.jobs.warehouse;

import org.jspecify.annotations.NullMarked;
