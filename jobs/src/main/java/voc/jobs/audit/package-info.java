/**
 * The audits of a night: KPIs, who is not heard, closings, maturity, and the board's agenda. What
 * is counted is counted on the executors; what it means is said by {@code voc.needs.kpi}, {@code
 * hearing}, {@code closure}, {@code maturity} and {@code board}, which know no Spark.
 */
@NullMarked
package voc.jobs.audit;

import org.jspecify.annotations.NullMarked;
