/**
 * What people's asking costs the organisation.
 *
 * <p>Terms, in the order in which they are needed:
 *
 * <ul>
 *   <li><em>Contact</em>: one call, chat, request, letter (or search, survey response) of a
 *       customer ({@link voc.needs.cost.Contacts}).
 *   <li><em>Three-point estimate</em>: minutes at best, most often and at worst ({@link
 *       voc.needs.cost.ThreePoint}).
 *   <li><em>Unit cost</em>: the minutes that a contact of a channel takes, what a minute costs, and
 *       what each contact costs besides ({@link voc.needs.cost.UnitCost}); of all channels and
 *       departments together {@link voc.needs.cost.UnitCosts}.
 *   <li><em>Handling cost</em>: contacts × minutes × unit cost ({@link voc.core.HandlingCost}),
 *       estimated by {@link voc.needs.cost.HandlingCostEstimator}.
 * </ul>
 *
 * <p>The handling cost of a question is what a good answer could save <em>at most</em>. How many
 * would be spared is another matter: some ask what they could have read.
 *
 * <p>Everything here is immutable, deterministic and thread-safe.
 */
@NullMarked
package voc.needs.cost;

import org.jspecify.annotations.NullMarked;
