package voc.jobs.source.mutation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** A way to break a file. What it makes depends on the bytes and the chance it is given alone. */
enum Mutation {
  FLIPPED_BYTES(3) {
    @Override
    byte[] apply(byte[] bytes, SplittableRandom chance, Path outside) {
      byte[] flipped = bytes.clone();
      for (int n = 1 + chance.nextInt(20); n > 0 && flipped.length > 0; n--) {
        flipped[chance.nextInt(flipped.length)] ^= (byte) (1 << chance.nextInt(8));
      }
      return flipped;
    }
  },
  DELETED_BYTES(3) {
    @Override
    byte[] apply(byte[] bytes, SplittableRandom chance, Path outside) {
      byte[] left = bytes;
      for (int n = 1 + chance.nextInt(10); n > 0 && left.length > 0; n--) {
        int from = chance.nextInt(left.length);
        int to = Math.min(left.length, from + 1 + chance.nextInt(30));
        left = Pieces.join(Arrays.copyOf(left, from), Arrays.copyOfRange(left, to, left.length));
      }
      return left;
    }
  },
  INSERTED_BYTES(3) {
    @Override
    byte[] apply(byte[] bytes, SplittableRandom chance, Path outside) {
      byte[] broken = bytes;
      for (int n = 1 + chance.nextInt(10); n > 0; n--) {
        byte[] piece = new byte[1 + chance.nextInt(30)];
        for (int i = 0; i < piece.length; i++) {
          piece[i] = (byte) chance.nextInt(256);
        }
        broken = Pieces.insert(broken, chance, piece);
      }
      return broken;
    }
  },
  /** What formats are made of, where it does not belong. */
  STRAY_SIGNS(3) {
    @Override
    byte[] apply(byte[] bytes, SplittableRandom chance, Path outside) {
      byte[] broken = bytes;
      for (int n = 1 + chance.nextInt(40); n > 0; n--) {
        broken = Pieces.insert(broken, chance, Pieces.ascii(Pieces.any(Pieces.SIGNS, chance)));
      }
      return broken;
    }
  },
  /** A sign that opens something, thousands of times. */
  UNCLOSED(2) {
    @Override
    byte[] apply(byte[] bytes, SplittableRandom chance, Path outside) {
      String opening =
          Pieces.any(List.of("\"x,", "\n\"x", "{\"a\":\n", "[\n", "<a>\n", "'\n"), chance);
      return Pieces.insert(bytes, chance, Pieces.ascii(opening.repeat(5_000)));
    }
  },
  TRUNCATED(3) {
    @Override
    byte[] apply(byte[] bytes, SplittableRandom chance, Path outside) {
      return Arrays.copyOf(bytes, chance.nextInt(bytes.length + 1));
    }
  },
  /** Two columns change places in every line, header and all, or in the rows alone. */
  SWAPPED_COLUMNS(3) {
    @Override
    byte[] apply(byte[] bytes, SplittableRandom chance, Path outside) {
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      String delimiter = Pieces.any(List.of(",", ";", "\t"), chance);
      int one = chance.nextInt(20);
      int other = chance.nextInt(20);
      List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
      for (int i = chance.nextInt(2); i < lines.size(); i++) {
        String[] cells = lines.get(i).split(delimiter, -1);
        if (Math.max(one, other) < cells.length) {
          String cell = cells[one];
          cells[one] = cells[other];
          cells[other] = cell;
          lines.set(i, String.join(delimiter, cells));
        }
      }
      return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
    }
  },
  NULS(2) {
    @Override
    byte[] apply(byte[] bytes, SplittableRandom chance, Path outside) {
      byte[] broken = bytes;
      for (int n = 1 + chance.nextInt(5); n > 0; n--) {
        broken =
            Pieces.insert(broken, chance, new byte[1 + chance.nextInt(1 << chance.nextInt(16))]);
      }
      return broken;
    }
  },
  BROKEN_ENCODING(3) {
    @Override
    byte[] apply(byte[] bytes, SplittableRandom chance, Path outside) {
      byte[] broken = bytes;
      for (int n = 1 + chance.nextInt(10); n > 0; n--) {
        broken = Pieces.insert(broken, chance, Pieces.any(Pieces.BROKEN_CHARACTERS, chance));
      }
      return broken;
    }
  },
  /** The whole file, or what follows some place, in another character set. */
  OTHER_ENCODING(2) {
    @Override
    byte[] apply(byte[] bytes, SplittableRandom chance, Path outside) {
      int from = chance.nextInt(2) == 0 ? 0 : chance.nextInt(bytes.length + 1);
      String rest = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
      return Pieces.join(
          Arrays.copyOf(bytes, from),
          rest.getBytes(Pieces.any(Pieces.OTHER_CHARACTER_SETS, chance)));
    }
  },
  /** 10 MB without a line break. */
  LONG_LINE(1) {
    @Override
    byte[] apply(byte[] bytes, SplittableRandom chance, Path outside) {
      String piece = Pieces.any(Pieces.LINE_PIECES, chance);
      return Pieces.insert(
          bytes, chance, Pieces.ascii(piece.repeat(Pieces.LONG_LINE / piece.length())));
    }
  },
  /** 10,000 things in one another, closed or not. */
  DEEP_NESTING(2) {
    @Override
    byte[] apply(byte[] bytes, SplittableRandom chance, Path outside) {
      int kind = chance.nextInt(Pieces.OPENING.size());
      String nested = Pieces.OPENING.get(kind).repeat(Pieces.DEEP);
      if (chance.nextInt(2) == 0) {
        nested += "1" + Pieces.CLOSING.get(kind).repeat(Pieces.DEEP);
      }
      byte[] piece = Pieces.ascii(nested);
      return chance.nextInt(4) == 0 ? piece : Pieces.insert(bytes, chance, piece);
    }
  },
  /** A package of some kilobytes that holds far more. */
  ZIP_BOMB(1) {
    @Override
    byte[] apply(byte[] bytes, SplittableRandom chance, Path outside) {
      return Bombs.any(bytes, chance);
    }
  },
  /** Entities that multiply, or lead to a file of this machine. */
  XML_ENTITIES(2) {
    @Override
    byte[] apply(byte[] bytes, SplittableRandom chance, Path outside) {
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      String declaration = Pieces.any(Pieces.doctypes(outside), chance);
      int afterXml = text.startsWith("<?xml") ? text.indexOf("?>") + 2 : 0;
      String declared = text.substring(0, afterXml) + declaration + text.substring(afterXml);
      String used = declared;
      for (int n = chance.nextInt(5); n > 0; n--) {
        int at = declared.indexOf('>', afterXml + declaration.length());
        int place = at < 0 ? used.length() : at + 1;
        used = used.substring(0, place) + "&z;&outside;" + used.substring(place);
      }
      return used.getBytes(StandardCharsets.ISO_8859_1);
    }
  };

  /** How often it is chosen among all: what takes long is rarer. */
  private final int weight;

  Mutation(int weight) {
    this.weight = weight;
  }

  /**
   * A broken copy.
   *
   * @param outside a file that no reader may open, whatever the broken one says
   */
  abstract byte[] apply(byte[] bytes, SplittableRandom chance, Path outside);

  static Mutation any(SplittableRandom chance) {
    int all = Arrays.stream(values()).mapToInt(mutation -> mutation.weight).sum();
    int place = chance.nextInt(all);
    for (Mutation mutation : values()) {
      place -= mutation.weight;
      if (place < 0) {
        return mutation;
      }
    }
    throw new IllegalStateException("the weights add up to " + all);
  }
}
