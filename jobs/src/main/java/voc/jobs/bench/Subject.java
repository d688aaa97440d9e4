package voc.jobs.bench;

import java.nio.file.Path;
import voc.jobs.config.VocConfig;

/**
 * A file to measure with.
 *
 * @param name what it is, in a few words
 * @param file where it lies
 * @param config a configuration whose first source reads it
 */
public record Subject(String name, Path file, VocConfig config) {}
