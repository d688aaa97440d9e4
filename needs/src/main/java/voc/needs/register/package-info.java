/**
 * What people say of needs, and which need is which from night to night.
 *
 * <p>Terms, in the order in which they are needed:
 *
 * <ul>
 *   <li><em>Register</em>: the file in which people keep their words about needs ({@link
 *       voc.needs.register.Register}); one <em>entry</em> a need ({@link
 *       voc.needs.register.RegisterEntry}). Runs read it and never write it.
 *   <li><em>Heard id</em>: {@code department:topic} as tonight's mentions give it.
 *       <em>Survivor</em>: the id that it counts under, after renames and merges ({@link
 *       voc.needs.register.NeedIdentity}).
 *   <li><em>Kind</em>: a need lacks something that ought to be there, a want asks for something new
 *       ({@link voc.needs.register.NeedKind}).
 *   <li><em>Status</em>: how far the organisation has come with it ({@link
 *       voc.needs.register.NeedStatus}).
 * </ul>
 *
 * <p>Everything here is immutable, deterministic and thread-safe.
 */
@NullMarked
package voc.needs.register;

import org.jspecify.annotations.NullMarked;
