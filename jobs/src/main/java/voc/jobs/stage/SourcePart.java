package voc.jobs.stage;

import java.io.Serializable;
import voc.jobs.config.SourceConfig;
import voc.jobs.source.file.InputFile;

/** One file to read, and how. */
record SourcePart(SourceConfig source, InputFile file) implements Serializable {}
