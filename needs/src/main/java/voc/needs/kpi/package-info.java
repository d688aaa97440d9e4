/**
 * The KPIs of an organisation, each defined once.
 *
 * <p>Terms, in the order in which they are needed:
 *
 * <ul>
 *   <li><em>Formula</em>: one of a closed set of computations ({@link voc.needs.kpi.Formula}).
 *   <li><em>KPI</em>: a formula over named fields, with a unit, a direction and an owner ({@link
 *       voc.needs.kpi.Kpi}).
 *   <li><em>Book</em>: all KPIs of the organisation, each id once ({@link voc.needs.kpi.KpiBook}).
 *   <li><em>Observation</em>: one feedback that has the field, such as one rated response. Feedback
 *       without the field says nothing about the KPI and is in no denominator.
 *   <li><em>Cell</em>: the observations of one KPI, department and period, counted ({@link
 *       voc.needs.kpi.KpiCounts}), and what may be published of it ({@link
 *       voc.needs.kpi.KpiDisclosure}).
 * </ul>
 *
 * <p>Where no feedback has the field there is no value but a reason: nothing is guessed from words
 * or from other fields.
 *
 * <p>Everything here is immutable, deterministic and thread-safe.
 */
@NullMarked
package voc.needs.kpi;

import org.jspecify.annotations.NullMarked;
