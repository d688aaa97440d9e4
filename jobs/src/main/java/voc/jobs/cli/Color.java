package voc.jobs.cli;

import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** When colours are shown. */
enum Color {
  /** Where a person looks and has not declined them. */
  AUTO,
  ALWAYS,
  NEVER;

  static final String OPTION = "--color";

  /**
   * What the arguments ask for; the last one counts. Looked up before the arguments are parsed,
   * since help and usage errors have colours too; what is no colour is left to the parser.
   */
  static Color of(String... arguments) {
    Color asked = AUTO;
    for (int i = 0; i < arguments.length && !arguments[i].equals("--"); i++) {
      String value = value(arguments, i);
      for (Color color : values()) {
        asked = color.word().equals(value) ? color : asked;
      }
    }
    return asked;
  }

  private static String value(String[] arguments, int i) {
    if (arguments[i].startsWith(OPTION + "=")) {
      return arguments[i].substring(OPTION.length() + 1);
    }
    return arguments[i].equals(OPTION) && i + 1 < arguments.length ? arguments[i + 1] : "";
  }

  /**
   * Whether to show colours. {@code NO_COLOR} declines them if it is not empty (no-color.org), and
   * so does a terminal that calls itself {@code dumb}; an explicit choice wins over both.
   */
  boolean isShown(boolean terminal, Map<String, String> environment) {
    return switch (this) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO ->
          terminal
              && environment.getOrDefault("NO_COLOR", "").isEmpty()
              && !environment.getOrDefault("TERM", "").equals("dumb");
    };
  }

  private String word() {
    return switch (this) {
      case AUTO -> "auto";
      case ALWAYS -> "always";
      case NEVER -> "never";
    };
  }

  /** From the word that a person types. */
  static final class Converter implements ITypeConverter<Color> {
    @Override
    public Color convert(String text) {
      for (Color color : Color.values()) {
        if (color.word().equals(text)) {
          return color;
        }
      }
      throw new TypeConversionException("must be auto, always or never, got \"" + text + "\"");
    }
  }
}
