package voc.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class JavaCellsTest {
  private static final JavaCells CELLS = new JavaCells();

  @AfterAll
  static void end() {
    CELLS.close();
  }

  @Test
  void theValueIsTheObjectItselfAndNotItsText() {
    assertThat(CELLS.run("List.of(1, 2)")).isEqualTo(List.of(1, 2));
    assertThat(CELLS.run("Bar.of(\"a\", 2)")).isInstanceOf(voc.explorer.chart.Bar.class);
  }

  @Test
  void onlyALastExpressionHasAValue() {
    assertThat(CELLS.run("1 + 1; int b = 2;")).isNull();
    assertThat(CELLS.run("int c = 3;\nc * 2")).isEqualTo(6);
    assertThat(CELLS.run("if (true) { }")).isNull();
    assertThat(CELLS.run("")).isNull();
    assertThat(CELLS.run("null")).isNull();
  }

  @Test
  void commentsAroundStatementsAreNoStatements() {
    assertThat(CELLS.run("// first\n1 + 2 // the sum\n// last")).isEqualTo(3);
    assertThat(CELLS.run("// nothing else")).isNull();
  }

  @Test
  void laterCellsSeeWhatEarlierOnesDeclared() {
    CELLS.run("record Pair(int left, int right) { int sum() { return left + right; } }");

    assertThat(CELLS.run("new Pair(2, 3).sum()")).isEqualTo(5);
  }

  @Test
  void aDeclarationMayUseWhatItsCellDeclaresFurtherDown() {
    assertThat(
            CELLS.run(
                "int twice(int x) { return helper(x); }\nint helper(int x) { return 2 * x; }\ntwice(4)"))
        .isEqualTo(8);
  }

  @Test
  void aDeclarationThatUsesWhatIsNowhereDeclaredFails() {
    assertThatThrownBy(() -> CELLS.run("int lost() { return nowhere(); }"))
        .isInstanceOf(CellException.class)
        .hasMessageContaining("does not compile:")
        .hasMessageContaining("nowhere");
  }

  @Test
  void anExceptionFailsTheCellWithItsMessageAndStatement() {
    assertThatThrownBy(() -> CELLS.run("int d = 1;\nInteger.parseInt(\"x\");\nd = 2;"))
        .isInstanceOf(CellException.class)
        .hasMessage(
            "java.lang.NumberFormatException: For input string: \"x\"\nin: Integer.parseInt(\"x\");");
    assertThat(CELLS.run("d")).isEqualTo(1);
  }

  @Test
  void anErrorFailsTheCellToo() {
    assertThatThrownBy(() -> CELLS.run("throw new AssertionError(\"wrong\");"))
        .isInstanceOf(CellException.class)
        .hasMessageStartingWith("java.lang.AssertionError: wrong");
  }

  @Test
  void whatDoesNotCompileIsMarked() {
    assertThatThrownBy(() -> CELLS.run("int e = 1;\nString f = e;"))
        .isInstanceOf(CellException.class)
        .hasMessageStartingWith("does not compile: ")
        .hasMessageEndingWith("\n  String f = e;\n             ^");
  }

  @Test
  void whatIsNotDeclaredIsNamedWithoutTheClassAroundTheCell() {
    assertThatThrownBy(() -> CELLS.run("nothing(1)"))
        .hasMessageContaining("method nothing(int)")
        .hasMessageNotContaining("location");
  }

  @Test
  void aCellThatEndsWithinAStatementSaysSo() {
    assertThatThrownBy(() -> CELLS.run("List.of(1,"))
        .isInstanceOf(CellException.class)
        .hasMessage("the cell ends within a statement: List.of(1,");
  }

  @Test
  void anInterruptionEndsTheCellAndNotTheSession() throws Exception {
    Thread interrupter =
        new Thread(
            () -> {
              for (int i = 0; i < 100 && !Thread.currentThread().isInterrupted(); i++) {
                CELLS.interrupt();
                try {
                  Thread.sleep(50);
                } catch (InterruptedException e) {
                  return;
                }
              }
            });
    interrupter.start();
    assertThatThrownBy(() -> CELLS.run("Thread.sleep(60_000);"))
        .hasMessageContaining("InterruptedException");
    interrupter.interrupt();
    interrupter.join();

    assertThat(CELLS.run("1")).isEqualTo(1);
  }
}
