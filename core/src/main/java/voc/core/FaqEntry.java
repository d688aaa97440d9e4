package voc.core;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One question that the organisation answers.
 *
 * @param id unique in the FAQ
 * @param question as published
 * @param answer plain text as published
 * @param url where it stands, if known
 * @param provenance file and line
 */
public record FaqEntry(
    String id, String question, String answer, @Nullable String url, Provenance provenance)
    implements Serializable {}
