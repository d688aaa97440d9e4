/**
 * Formats of calls and chats: each turn is an utterance of the customer, the agent or the system.
 */
@NullMarked
package voc.jobs.source.call;

import org.jspecify.annotations.NullMarked;
