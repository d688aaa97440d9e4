package voc.jobs.source.faq;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a schema.org {@code Question} and its {@code Answer} tell beside their words: both are a
 * {@code CreativeWork}, and either may tell.
 *
 * <p>Source: <a href="https://schema.org/CreativeWork">schema.org/CreativeWork</a>.
 */
final class PageParticulars {
  /** A day on which something was made counts where none tells of a change. */
  private static final List<String> DAYS = List.of("dateModified", "datePublished", "dateCreated");

  private static final List<String> HEADINGS = List.of("articleSection", "about", "keywords");

  /** Who is responsible; the author of a question is who asked it, and so does not count. */
  private static final List<String> RESPONSIBLE =
      List.of("maintainer", "provider", "sourceOrganization");

  private PageParticulars() {}

  static Particulars of(JsonNode question, JsonNode answer) {
    Optional<String> url = text(question, "url").or(() -> text(answer, "url"));
    return new Particulars(
        url.orElse(null),
        headings(question),
        department(question, answer).orElse(null),
        updated(question, answer).orElse(null));
  }

  /** The later day of the two, of the first property that has one. */
  private static Optional<LocalDate> updated(JsonNode question, JsonNode answer) {
    for (String property : DAYS) {
      Optional<LocalDate> day =
          Stream.of(question, answer)
              .map(part -> text(part, property).flatMap(UpdateDay::of))
              .flatMap(Optional::stream)
              .max(LocalDate::compareTo);
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  private static List<String> headings(JsonNode question) {
    Set<String> headings = new LinkedHashSet<>();
    for (String property : HEADINGS) {
      String separator = property.equals("keywords") ? "," : "";
      names(question.path(property)).forEach(name -> headings.addAll(parts(name, separator)));
    }
    return List.copyOf(headings);
  }

  private static List<String> parts(String name, String separator) {
    return separator.isEmpty()
        ? List.of(name)
        : Stream.of(name.split(separator, -1))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList();
  }

  private static Optional<String> department(JsonNode question, JsonNode answer) {
    for (String property : RESPONSIBLE) {
      Optional<String> name =
          Stream.of(question, answer)
              .flatMap(part -> names(part.path(property)).stream())
              .findFirst();
      if (name.isPresent()) {
        return name;
      }
    }
    JsonNode author = answer.path("author");
    return author.path("@type").toString().toLowerCase(Locale.ROOT).contains("organization")
        ? names(author).stream().findFirst()
        : Optional.empty();
  }

  /** A text, a thing's name, or a list of either. */
  private static List<String> names(JsonNode value) {
    List<String> names = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(element -> names.addAll(names(element)));
    } else if (value.isObject()) {
      text(value, "name").ifPresent(names::add);
    } else if (value.isTextual() && !value.asText().isBlank()) {
      names.add(value.asText().strip());
    }
    return names;
  }

  static Optional<String> text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isTextual() || value.isNumber()
        ? Optional.of(value.asText().strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }
}
