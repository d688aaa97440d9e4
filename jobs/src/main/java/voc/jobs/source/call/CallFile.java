package voc.jobs.source.call;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import voc.core.RejectReason;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.record.RecordFault;

/**
 * What the name of a call's file says: which call it is, and when it was. Immutable.
 *
 * @param id the part before the time, else the name without its ending
 * @param named whether the name holds a time, so that {@code id} is what its writer called the call
 * @param time the time in the name, if there is one
 */
record CallFile(String id, boolean named, Optional<Instant> time) {
  /** Contact Lens and Transcribe: {@code c-77_analysis_2026-01-15T14_05_31Z.json}, UTC. */
  private static final Pattern WITH_TIME =
      Pattern.compile(
          "(?:(.*?)_)?(?:call_|chat_)?(?:redacted_)?(?:analysis_)?(?:redacted_)?"
              + "([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2})[_:-]([0-9]{2})(?:[_:-]([0-9]{2}))?(?:\\.[0-9]+)?Z?\\..*");

  /** Zoom: {@code GMT20260115-140531_Recording.transcript.vtt}. */
  private static final Pattern GMT =
      Pattern.compile(
          "GMT([0-9]{4})([0-9]{2})([0-9]{2})-([0-9]{2})([0-9]{2})([0-9]{2})(?:[^0-9].*)?");

  private static final Pattern ENDING =
      Pattern.compile("(?i)(?:\\.(?:json|jsonl|vtt|srt|txt))?(?:\\.(?:gz|zst|zip))?$");

  static final String EXAMPLE = "call_analysis_2026-01-15T14_05_31Z.json";

  /**
   * What the name of {@code file} says.
   *
   * @throws RecordFault if the name holds a time that can't be
   */
  static CallFile of(InputFile file) {
    String name = file.baseName();
    String plain = ENDING.matcher(name).replaceFirst("");
    Matcher zoom = GMT.matcher(name);
    if (zoom.matches()) {
      return new CallFile(plain, true, Optional.of(time(zoom, 1)));
    }
    Matcher matcher = WITH_TIME.matcher(name);
    if (!matcher.matches()) {
      return new CallFile(plain, false, Optional.empty());
    }
    String before = matcher.group(1);
    return new CallFile(
        before == null || before.isEmpty() ? plain : before, true, Optional.of(time(matcher, 2)));
  }

  private static Instant time(Matcher name, int first) {
    try {
      return LocalDateTime.of(
              number(name.group(first)),
              number(name.group(first + 1)),
              number(name.group(first + 2)),
              number(name.group(first + 3)),
              number(name.group(first + 4)),
              number(name.group(first + 5)))
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new RecordFault(
          RejectReason.BAD_TIME,
          "the file's name holds no possible time; rename it like " + EXAMPLE);
    }
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
