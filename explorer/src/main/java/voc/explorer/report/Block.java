package voc.explorer.report;

import java.util.List;

/** A part of a section. */
public sealed interface Block {
  /** A paragraph. */
  record Prose(String words) implements Block {}

  /**
   * Something that this night does not have.
   *
   * @param words what is missing
   * @param remedy what to do about it
   */
  record Missing(String words, String remedy) implements Block {}

  /**
   * A table; on a telephone each of its rows becomes a card.
   *
   * @param caption what it shows
   * @param columns its columns
   * @param rows as many cells each as there are columns
   */
  record Grid(String caption, List<Column> columns, List<List<Cell>> rows) implements Block {
    public Grid {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<Cell> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException(
              "a row of \"" + caption + "\" must have " + columns.size() + " cells, got " + row);
        }
      }
    }

    /** Rows of many small figures are set closely on a telephone. */
    public String style() {
      return columns.stream().filter(column -> column.kind() == Column.Kind.NUMBER).count() > 3
          ? "compact"
          : "wide";
    }
  }

  /**
   * A column.
   *
   * @param name its head
   * @param kind how its cells are set
   */
  record Column(String name, Kind kind) {
    /** How cells are set; {@code HEAD} names the row, which each table has once. */
    public enum Kind {
      HEAD,
      PLACE,
      TEXT,
      NUMBER,
      MARK
    }

    static Column head(String name) {
      return new Column(name, Kind.HEAD);
    }

    static Column place(String name) {
      return new Column(name, Kind.PLACE);
    }

    static Column text(String name) {
      return new Column(name, Kind.TEXT);
    }

    static Column number(String name) {
      return new Column(name, Kind.NUMBER);
    }

    static Column mark(String name) {
      return new Column(name, Kind.MARK);
    }

    /** Whether its cells name their rows. */
    public boolean isHead() {
      return kind == Kind.HEAD;
    }

    /** Its kind as a class of the style sheet. */
    public String style() {
      return switch (kind) {
        case HEAD -> "head";
        case PLACE -> "place";
        case TEXT -> "text";
        case NUMBER -> "number";
        case MARK -> "drawn";
      };
    }
  }

  /**
   * A cell.
   *
   * @param words what it says
   * @param note smaller words under it; may be empty
   * @param svg a drawing of it, markup of {@link voc.explorer.chart}; may be empty
   */
  record Cell(String words, String note, String svg) {
    static Cell of(String words) {
      return new Cell(words, "", "");
    }

    static Cell of(String words, String note) {
      return new Cell(words, note, "");
    }

    static Cell drawn(String words, String svg) {
      return new Cell(words, "", svg);
    }
  }

  /**
   * A list.
   *
   * @param items in order
   */
  record Items(List<Item> items) implements Block {
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * An item of a list.
   *
   * @param tag a word that sorts it, such as new; may be empty
   * @param head what it is about; may be empty
   * @param words what is to be said
   */
  record Item(String tag, String head, String words) {}

  /**
   * A drawing.
   *
   * @param svg markup of {@link voc.explorer.chart}
   * @param caption how to read it
   */
  record Figure(String svg, String caption) implements Block {}

  /**
   * What people said, redacted.
   *
   * @param about what of
   * @param quotes in order
   */
  record Quotes(String about, List<Quote> quotes) implements Block {
    public Quotes {
      quotes = List.copyOf(quotes);
    }
  }

  /**
   * One sentence.
   *
   * @param text redacted
   * @param source where it stands
   */
  record Quote(String text, String source) {}

  /**
   * Four fields, two by two.
   *
   * @param fields upper left, upper right, lower left, lower right
   */
  record Fields(List<Field> fields) implements Block {
    public Fields {
      fields = List.copyOf(fields);
    }
  }

  /**
   * A field.
   *
   * @param name its name
   * @param meaning what it means
   * @param entries what stands in it
   */
  record Field(String name, String meaning, List<String> entries) {
    public Field {
      entries = List.copyOf(entries);
    }
  }

  /**
   * What few will look for; folded on a screen, open on paper.
   *
   * @param summary what is inside
   * @param block the inside
   */
  record More(String summary, Block block) implements Block {}
}
