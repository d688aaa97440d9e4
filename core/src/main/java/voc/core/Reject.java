package voc.core;

import java.io.Serializable;

/**
 * A physical record that was not accepted. Nothing is lost silently: accepted + rejected = read.
 *
 * @param provenance file and line
 * @param reason what rule it broke
 * @param detail the rule, the value that broke it and the remedy, in one sentence and without
 *     personal data
 */
public record Reject(Provenance provenance, RejectReason reason, String detail)
    implements Serializable {}
