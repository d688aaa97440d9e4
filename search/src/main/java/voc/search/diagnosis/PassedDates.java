package voc.search.diagnosis;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import voc.core.FaqEntry;

/**
 * Days until which an entry says that something can be done, and which have passed. A day without
 * its year comes again, and one that something happened on may well be past.
 */
record PassedDates(LocalDate asOf) {
  private static final Pattern DEADLINE =
      Pattern.compile(
          "\\b(?:by|until|till|before|through|no later than|deadline is|ends on|expires on)\\s+(?:[A-Z][a-z]+day,?\\s+)?$",
          Pattern.CASE_INSENSITIVE);

  /** The first such day of an answer, as it stands there. */
  Optional<String> in(FaqEntry entry) {
    String answer = entry.answer();
    for (FactPatterns.Found found : FactPatterns.in(answer)) {
      if (found.value() instanceof FactValue.CalendarDay day && day.year() != null) {
        Matcher before = DEADLINE.matcher(answer.substring(0, found.start()));
        if (before.find() && day.day().atYear(day.year()).isBefore(asOf)) {
          return Optional.of(answer.substring(found.start(), found.end()));
        }
      }
    }
    return Optional.empty();
  }
}
