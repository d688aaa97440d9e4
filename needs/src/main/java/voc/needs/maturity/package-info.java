/**
 * Evidence of how mature customer experience is.
 *
 * <p>Terms, in the order in which they are needed:
 *
 * <ul>
 *   <li><em>Level</em>: one of the five of the General Services Administration's model of
 *       customer-experience maturity ({@link voc.needs.maturity.Level}).
 *   <li><em>Item</em>: something that an organisation of that level does and that leaves a trace in
 *       the warehouse ({@link voc.needs.maturity.Item}).
 *   <li><em>Figure</em>: the trace, as one number.
 *   <li><em>Evidence</em>: whether the figure is enough, something or nothing ({@link
 *       voc.needs.maturity.Finding}). It is evidence and no proof: much that makes an organisation
 *       mature leaves no trace here, and a file may say what nobody does.
 * </ul>
 */
@NullMarked
package voc.needs.maturity;

import org.jspecify.annotations.NullMarked;
