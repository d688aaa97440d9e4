/**
 * Notebooks in Java: a small kernel, and what a notebook needs to read the warehouse.
 *
 * <p>A <em>cell</em> is a piece of Java that {@link voc.notebooks.JavaCells} runs, statement by
 * statement, in one JShell session; its value is that of its last expression. A <em>kernel</em>
 * ({@link voc.notebooks.JavaKernel}) is the process that Jupyter sends cells to. What a cell
 * returns is written as plain text, and in a richer form too if it is {@link voc.notebooks.Rich}: a
 * {@link voc.notebooks.Table} as an HTML table, a {@link voc.notebooks.Picture} as SVG.
 *
 * <p>A notebook starts with {@code Warehouse.open()}, which makes each table of the published run a
 * view that {@link voc.notebooks.Warehouse#query} reads in SQL.
 */
@NullMarked
package voc.notebooks;

import org.jspecify.annotations.NullMarked;
