package dev.relais.domain.work;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import dev.relais.domain.fixture.AShop;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Tuple;

/** Makes up histories of one order: the same seed always makes the same history. */
final class Histories {

    private static final int LONGEST = 40;

    private static final RandomGenerator<History> GENERATOR = histories().generator(1000);

    private Histories() {}

    /** A shop's settings and what happens to one of its orders. */
    record History(boolean batch, Duration trackingDelay, Duration recallWindow, List<Happening> happenings) {

        AShop shop() {
            AShop shop = AShop.aShop().waitingForTracking(trackingDelay).recallingWithin(recallWindow);
            return batch ? shop.inBatch() : shop.inRealTime();
        }

        History of(List<Happening> fewer) {
            return new History(batch, trackingDelay, recallWindow, fewer);
        }
    }

    static History ofSeed(long seed) {
        return GENERATOR.next(new Random(seed)).value();
    }

    private static Arbitrary<History> histories() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of(Duration.ZERO, Duration.ofMinutes(5)),
                        Arbitraries.of(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(60)),
                        happenings().list().ofMinSize(1).ofMaxSize(LONGEST))
                .as(History::new);
    }

    private static Arbitrary<Happening> happenings() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, declarations()),
                Tuple.of(4, times()),
                Tuple.of(8, Arbitraries.just(new Happening.Runs())),
                Tuple.of(7, answers()),
                Tuple.of(3, Arbitraries.of(true, true, false).map(Happening.LooksForTickets::new)),
                Tuple.of(6, tickets()),
                Tuple.of(1, Arbitraries.of(true, false).map(Happening.ChannelTakes::new)),
                Tuple.of(1, Arbitraries.just(new Happening.MerchantResends())),
                Tuple.of(1, Arbitraries.just(new Happening.MerchantDismisses())));
    }

    private static Arbitrary<Happening> declarations() {
        Arbitrary<Happening.Mark> marks = Arbitraries.frequency(
                Tuple.of(20, Happening.Mark.NONE),
                Tuple.of(2, Happening.Mark.BASELINE),
                Tuple.of(1, Happening.Mark.STALE),
                Tuple.of(1, Happening.Mark.BY_CHANNEL));
        return Combinators.combine(
                        Arbitraries.of("2", "3", "4", "4", "5", "6", "7", "8"),
                        Arbitraries.of("", "T1", "T2", "T3").injectNull(0.5),
                        marks)
                .as(Happening.Declares::new);
    }

    private static Arbitrary<Happening> times() {
        return Arbitraries.of(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(31),
                        Duration.ofHours(25),
                        Duration.ofDays(8))
                .map(Happening.TimePasses::new);
    }

    private static Arbitrary<Happening> answers() {
        return Arbitraries.frequency(
                        Tuple.of(10, Happening.Answer.ACCEPTED),
                        Tuple.of(1, Happening.Answer.REPORTED_AS_IGNORED),
                        Tuple.of(1, Happening.Answer.REFUSED),
                        Tuple.of(2, Happening.Answer.RATE_LIMITED),
                        Tuple.of(1, Happening.Answer.TOKEN_REFUSED),
                        Tuple.of(4, Happening.Answer.UNREACHABLE),
                        Tuple.of(1, Happening.Answer.GIVEN_UP),
                        Tuple.of(2, Happening.Answer.LOST_BUT_ACCEPTED),
                        Tuple.of(2, Happening.Answer.LOST_AND_NOT_ACCEPTED))
                .map(Happening.Answers::new);
    }

    private static Arbitrary<Happening> tickets() {
        Arbitrary<Happening.TicketWord> words = Arbitraries.frequency(
                Tuple.of(8, Happening.TicketWord.SUCCEED),
                Tuple.of(3, Happening.TicketWord.FAILED),
                Tuple.of(1, Happening.TicketWord.CANCELED),
                Tuple.of(2, Happening.TicketWord.RUNNING),
                Tuple.of(1, Happening.TicketWord.STUCK),
                Tuple.of(1, Happening.TicketWord.NO_ANSWER),
                Tuple.of(1, Happening.TicketWord.NOT_FOUND));
        return Combinators.combine(words, Arbitraries.integers().between(0, 3)).as(Happening.TicketSays::new);
    }
}
