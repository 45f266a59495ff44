package dev.relais.domain.access;

import java.time.Duration;
import java.time.Instant;

/**
 * What sign-ins in vain are counted for: the name that was tried, whether there is such a user or not, and the address it was
 * tried from; likewise mails to people who forgot their password. After a few free tries each one more doubles the wait, up to a limit; an
 * hour later all is forgotten.
 *
 * @param free how many may fail before there is a wait
 * @param first the first wait
 * @param longest the longest wait
 */
public record SignInSubject(String key, int free, Duration first, Duration longest) {

    static final int LONGEST_KEY = 200;
    static final Duration FORGOTTEN = Duration.ofHours(1);

    /** A short wait at most, so that nobody can keep somebody else out for long. */
    public static SignInSubject name(String name) {
        return new SignInSubject("name:" + cut(name), 5, Duration.ofSeconds(2), Duration.ofMinutes(1));
    }

    /** Several people may share an address. */
    public static SignInSubject address(String address) {
        return new SignInSubject("address:" + cut(address), 20, Duration.ofSeconds(2), Duration.ofMinutes(15));
    }

    /** For whom a mail is asked for again and again, has three at once and then a few an hour in his mailbox. */
    public static SignInSubject forgottenName(String name) {
        return new SignInSubject("forgotten-name:" + cut(name), 3, Duration.ofMinutes(5), Duration.ofMinutes(30));
    }

    /** From where mails are asked for; several people may share an address. */
    public static SignInSubject forgottenAddress(String address) {
        return new SignInSubject(
                "forgotten-address:" + cut(address), 10, Duration.ofMinutes(1), Duration.ofMinutes(30));
    }

    private static String cut(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", " ");
        return printable.length() <= LONGEST_KEY ? printable : printable.substring(0, LONGEST_KEY);
    }

    /** From when on the next try counts, after so many in vain of which the last was then. */
    public Instant opensAt(int failures, Instant last) {
        if (failures < free) {
            return last;
        }
        int doublings = Math.min(failures - free, 30);
        Duration wait = first.multipliedBy(1L << doublings);
        return last.plus(wait.compareTo(longest) < 0 ? wait : longest);
    }

    /** How many failures there are with one more, if the last one of so many was then. */
    public static int oneMore(int failures, Instant last, Instant now) {
        return now.isBefore(last.plus(FORGOTTEN)) ? failures + 1 : 1;
    }
}
