/**
 * Which 311 requests report the same matter: duplicates in place and time.
 *
 * <p>Terms:
 *
 * <ul>
 *   <li><em>{@link voc.needs.incident.Report Report}</em>: one 311 request of one service, with its
 *       time and coordinates.
 *   <li><em>Incident</em>: what was reported. It begins with its <em>first report</em>, whose
 *       feedback id is the incident's id.
 *   <li><em>{@link voc.needs.incident.IncidentRule Rule}</em>: how near, in metres and in time, a
 *       report must be to the first report of an incident to be one more report of it.
 *   <li><em>{@link voc.needs.incident.IncidentLinker Linker}</em>: finds the incident of each
 *       report of one service.
 * </ul>
 *
 * <p>Order of use: one {@link voc.needs.incident.IncidentLinker} a service; give it the service's
 * reports in order of time. A report without service or coordinates is an incident of its own and
 * is not given to it.
 */
@NullMarked
package voc.needs.incident;

import org.jspecify.annotations.NullMarked;
