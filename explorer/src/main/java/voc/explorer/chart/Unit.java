package voc.explorer.chart;

import java.util.Locale;

/** How the numbers of a chart are written, always in {@code Locale.ROOT}. */
public enum Unit {
  /** Shares, given in [0, 1] and written as {@code 62 %}. */
  SHARE {
    @Override
    String write(double value) {
      return fixed(value * 100, 0) + " %";
    }

    @Override
    String tick(double value, double step) {
      return fixed(value * 100, decimals(step * 100)) + " %";
    }
  },
  /** Whole numbers, written as {@code 1,234}. */
  COUNT {
    @Override
    String write(double value) {
      return fixed(value, 0);
    }
  },
  /** Any number, written with two decimals, as {@code -0.25}. */
  NUMBER {
    @Override
    String write(double value) {
      return fixed(value, 2);
    }
  };

  abstract String write(double value);

  /** The number of a grid line, with as many decimals as the distance between two lines needs. */
  String tick(double value, double step) {
    return fixed(value, decimals(step));
  }

  private static int decimals(double step) {
    return Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
  }

  private static String fixed(double value, int decimals) {
    String written = String.format(Locale.ROOT, "%,." + decimals + "f", value);
    return isNegativeZero(written) ? written.substring(1) : written;
  }

  private static boolean isNegativeZero(String written) {
    return written.startsWith("-") && written.chars().noneMatch(c -> c >= '1' && c <= '9');
  }
}
