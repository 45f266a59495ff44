package dev.relais.shoppingfeed.client;

/**
 * What somebody else said, as it can be stored and shown: control characters are spaces, broken characters are marked, and what is
 * long breaks off.
 */
final class Words {

    static final int LONGEST = 1000;

    private static final int BROKEN = 0xFFFD;

    private Words() {}

    static String of(String said) {
        return printable(said.length() > LONGEST ? said.substring(0, LONGEST) + "…" : said);
    }

    private static String printable(String said) {
        return said.codePoints()
                .map(Words::printable)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int printable(int character) {
        if (Character.getType(character) == Character.SURROGATE) {
            return BROKEN;
        }
        return Character.isISOControl(character) ? ' ' : character;
    }
}
