package voc.nlp.redact;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Fields that hold a person by what their names say, however they say it: "Name of caller", "Case
 * Worker", "Who helped you?". Where a word says that a thing is meant ("Agency Name") or something
 * about a person ("Contact Method"), it is none.
 */
final class PersonFields {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}'’]+");
  private static final Set<String> BY = Set.of("by", "for", "to", "with");
  private static final Set<String> NAME = Set.of("name", "names");

  private static final FieldWords WORDS = FieldWords.shipped();
  private static final Set<String> PERSONS = union("people", "person-alone", "persons");
  private static final Set<String> DEEDS = WORDS.list("deeds");
  private static final Set<String> NO_PERSON = WORDS.list("no-person");
  private static final Set<String> THINGS = WORDS.list("things");
  private static final Set<String> CATEGORIES = WORDS.list("category-words");

  private PersonFields() {}

  private static Set<String> union(String... lists) {
    Set<String> union = new TreeSet<>();
    for (String list : lists) {
      union.addAll(WORDS.list(list));
    }
    return union;
  }

  /**
   * Whether a field's name says that it holds a person.
   *
   * @param words the name's, in lower case, without fillers; at least one
   */
  static boolean holds(List<String> words) {
    if (words.stream().anyMatch(NO_PERSON::contains)) {
      return false;
    }
    String last = words.get(words.size() - 1);
    String before = words.size() > 1 ? words.get(words.size() - 2) : "";
    if (words.get(0).equals("who") || words.get(0).equals("whom")) {
      return true;
    }
    if (BY.contains(last) && DEEDS.contains(before) || PERSONS.contains(last)) {
      return true;
    }
    boolean ofThing = words.stream().anyMatch(THINGS::contains);
    boolean named = words.stream().anyMatch(NAME::contains);
    boolean deedOfPerson =
        words.size() > 2 && DEEDS.contains(words.get(0)) && BY.contains(words.get(1));
    return !ofThing
        && (deedOfPerson
            || named && words.stream().anyMatch(PERSONS::contains)
            || words.contains("reach") && words.contains("you"));
  }

  /** Whether a word says what kind of thing or office a name is of. */
  static boolean isThing(String word) {
    return THINGS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a value is a category or a number and nobody's name: "by phone", "4". */
  static boolean isCategory(String value) {
    return value.codePoints().noneMatch(Character::isLetter)
            && value.codePoints().filter(Character::isDigit).count() < 7
        || BETWEEN_WORDS
            .splitAsStream(value.toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .allMatch(CATEGORIES::contains);
  }
}
