package dev.relais.persistence.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import dev.relais.domain.access.KnownPasswords;
import dev.relais.domain.access.Password;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;

/**
 * Counts, by the library nbvcxz, how many tries a password takes. Its lists come with it and are read when they are first asked for; no
 * password leaves this process.
 */
@Singleton
class NbvcxzKnownPasswords implements KnownPasswords {

    /** Two to this power are a thousand million tries. */
    private static final double BITS = 30;

    /** So that an answer takes no longer for a password that was made to be looked at for long. */
    private static final int LOOKED_AT = 40;

    private static final long MILLIS_FOR_COMBINATIONS = 200;

    /** What everybody would try here. */
    private static final List<String> OURS = List.of("relais", "shoppingfeed");

    private static final int SHORTEST_PART = 3;
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern REPETITION = Pattern.compile("(.+?)\\1+", Pattern.DOTALL);

    @Override
    public boolean contains(Password password, String user) {
        return new Nbvcxz(new ConfigurationBuilder()
                                .setLocale(Locale.ENGLISH)
                                .setDictionaries(dictionaries(user))
                                .setCombinationAlgorithmTimeout(MILLIS_FOR_COMBINATIONS)
                                .createConfiguration())
                        .estimate(lookedAt(password))
                        .getEntropy()
                < BITS;
    }

    /** What is repeated is worth no more than once. */
    private static String lookedAt(Password password) {
        Matcher repetition = REPETITION.matcher(password.value());
        String once = repetition.matches() ? repetition.group(1) : password.value();
        return once.substring(0, Math.min(LOOKED_AT, once.length()));
    }

    private static List<Dictionary> dictionaries(String user) {
        DictionaryBuilder own = new DictionaryBuilder().setDictionaryName("own").setExclusion(true);
        Stream.of(OURS.stream(), Stream.of(user), BETWEEN_PARTS.splitAsStream(user))
                .flatMap(words -> words)
                .filter(word -> word.length() >= SHORTEST_PART)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct()
                .forEach(word -> own.addWord(word, 0));
        List<Dictionary> all = new ArrayList<>(ConfigurationBuilder.getDefaultDictionaries());
        all.add(own.createDictionary());
        return all;
    }
}
