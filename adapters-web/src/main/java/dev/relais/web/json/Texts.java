package dev.relais.web.json;

import java.util.Optional;

/** Refuses texts that no screen can show and no database can store. */
final class Texts {

    private Texts() {}

    static Optional<String> fault(String text, int longest) {
        if (text.length() > longest) {
            return Optional.of("This has " + text.length() + " characters, at most " + longest + " are allowed.");
        }
        if (text.codePoints().anyMatch(Texts::isUnprintable)) {
            return Optional.of("Control characters and broken characters are not allowed.");
        }
        return Optional.empty();
    }

    private static boolean isUnprintable(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }
}
