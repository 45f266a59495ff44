package dev.relais.domain.shop;

import java.util.stream.Stream;

/** Something that has one word, the same in REST, in the log and in the database. */
public interface Worded {

    String word();

    /** The constant of that word; it is refused if there is none, since what is stored was written by us. */
    static <E extends Enum<E> & Worded> E of(Class<E> type, String word) {
        return Stream.of(type.getEnumConstants())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("\"" + word + "\" is no word for a " + type.getSimpleName()));
    }
}
