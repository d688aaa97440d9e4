/**
 * The published tables, declared once: name, columns, types, units and meaning.
 *
 * <p>Terms:
 *
 * <ul>
 *   <li>{@link voc.core.table.Table}: one published table, with its grain (what one row is).
 *   <li>{@link voc.core.table.Column}: one column, with its {@link voc.core.table.ColumnType}, unit
 *       and meaning.
 *   <li>{@link voc.core.table.Tables}: all of them. Writers, readers and {@code docs/tables.md}
 *       derive from this list.
 * </ul>
 */
@NullMarked
package voc.core.table;

import org.jspecify.annotations.NullMarked;
