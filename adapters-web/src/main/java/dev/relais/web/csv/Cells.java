package dev.relais.web.csv;

/** What is written into a cell, so that a spreadsheet shows it and does not run it (S29). */
public final class Cells {

    private static final String BEGIN_FORMULAS = "=+-@\t\r\n";

    private Cells() {}

    /** The text as it stands, behind an apostrophe if a spreadsheet would take it for a formula. */
    public static String of(String text) {
        boolean isFormula = !text.isEmpty() && BEGIN_FORMULAS.indexOf(text.charAt(0)) >= 0;
        return isFormula ? "'" + text : text;
    }
}
