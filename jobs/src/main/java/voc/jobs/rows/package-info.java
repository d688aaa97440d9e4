/**
 * Records of {@code voc.core} as Spark rows and back, field by field in the declared schemas.
 *
 * <p>Spark's bean encoders do not take records, and Java serialisation would hide the columns from
 * the query planner; so each record that crosses Spark has one small class here. Arrays stand for
 * list columns since that is what Spark's row encoder takes from Java.
 */
@NullMarked
package voc.jobs.rows;

import org.jspecify.annotations.NullMarked;
