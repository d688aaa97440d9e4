/**
 * From counts to ranked needs: pure statistics on aggregates that any engine can compute.
 *
 * <p>Terms, in the order in which they are needed:
 *
 * <ul>
 *   <li><em>Troubled</em> mention: a sentence that complains, asks or requests a service. Its
 *       <em>hurt</em> in [0, 1] says how much ({@link voc.needs.Trouble}).
 *   <li><em>Figures</em>: what was counted for one topic in one department ({@link
 *       voc.needs.NeedFigures}) and over all feedback of the two periods compared ({@link
 *       voc.needs.NightFigures}).
 *   <li><em>Interval</em>: where a share lies with 95 % confidence ({@link
 *       voc.needs.WilsonInterval}).
 *   <li><em>Change</em>: whether a need's share of all feedback differs between the periods by more
 *       than chance ({@link voc.needs.ProportionChange}), after allowing for the many needs tested
 *       each night ({@link voc.needs.BenjaminiHochberg}) and for how much more than independent
 *       draws feedback varies, its <em>dispersion</em> ({@link voc.needs.Dispersions}). It ends in
 *       a {@link voc.needs.Direction}.
 *   <li><em>Priority</em>: reach × impact × confidence / effort ({@link voc.needs.RicePriority}).
 *   <li><em>Evidence</em>: the at most five mentions that show a need best ({@link
 *       voc.needs.EvidenceSelector}).
 * </ul>
 *
 * <p>Order of use: add every mention's {@link voc.needs.EvidenceCandidate} to its need's selector
 * and count the figures, both mergeable over partitions; then {@link voc.needs.NeedRanker#rank}.
 *
 * <p>All records are immutable and all static methods safe to call from any thread; only {@link
 * voc.needs.EvidenceSelector} holds state.
 */
@NullMarked
package voc.needs;

import org.jspecify.annotations.NullMarked;
