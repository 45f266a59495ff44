package dev.relais.application.sync;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(value = 10, threadMode = ThreadMode.SEPARATE_THREAD)
@DisplayName("Who has much to do lets those pass who have sent nothing yet")
class RightOfWayTest {

    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final RightOfWay way = new RightOfWay(1, FOR_EVER);

    @Test
    @DisplayName("nobody is waited for while nobody begins")
    void nobody() {
        assertThat(way.<String>begin(() -> "begun")).isEqualTo("begun");

        way.letPass();
    }

    @Test
    @DisplayName("whoever begins is waited for until he has")
    void waits() throws InterruptedException {
        Run first = begins(way);
        Thread second = letsPass(way);

        untilItWaits(second);
        first.goesOn();

        second.join();
    }

    @Test
    @DisplayName("several are waited for as long as one of them begins")
    void waitsForAll() throws InterruptedException {
        Run first = begins(way);
        Run other = begins(way);
        Thread second = letsPass(way);

        untilItWaits(second);
        first.goesOn();
        untilItWaits(second);
        other.goesOn();

        second.join();
    }

    @Test
    @DisplayName("a few are not waited for where there are many processors")
    void few() throws InterruptedException {
        RightOfWay wide = new RightOfWay(2, FOR_EVER);
        Run one = begins(wide);

        wide.letPass();

        Run another = begins(wide);
        Thread waiting = letsPass(wide);
        untilItWaits(waiting);
        one.goesOn();
        waiting.join();
        another.goesOn();
    }

    @Test
    @DisplayName("who has waited long enough goes on all the same")
    void longEnough() {
        RightOfWay impatient = new RightOfWay(1, Duration.ofMillis(1));
        Run first = begins(impatient);

        impatient.letPass();

        first.goesOn();
    }

    @Test
    @DisplayName("whoever fails while he begins is waited for no more")
    void fails() {
        assertThatThrownBy(() -> way.begin(() -> {
                    throw new IllegalStateException("the database is away");
                }))
                .hasMessage("the database is away");

        way.letPass();
    }

    @Test
    @DisplayName("who is interrupted waits no more and stays interrupted")
    void interrupted() throws Exception {
        Run first = begins(way);
        FutureTask<Boolean> waiting = new FutureTask<>(() -> {
            way.letPass();
            return Thread.currentThread().isInterrupted();
        });
        Thread thread = new Thread(waiting);
        thread.start();
        untilItWaits(thread);

        thread.interrupt();

        assertThat(waiting.get()).isTrue();
        first.goesOn();
    }

    /** A run that begins until it is told to go on. */
    private record Run(Thread thread, CountDownLatch mayGoOn) {

        /** Returns when it has begun. */
        void goesOn() {
            mayGoOn.countDown();
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Run begins(RightOfWay way) {
        CountDownLatch hasBegun = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        Thread thread = new Thread(() -> way.begin(() -> {
            hasBegun.countDown();
            return await(mayGoOn);
        }));
        thread.start();
        await(hasBegun);
        return new Run(thread, mayGoOn);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Thread letsPass(RightOfWay way) {
        Thread thread = new Thread(way::letPass);
        thread.start();
        return thread;
    }

    private static void untilItWaits(Thread thread) {
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            assertThat(thread.isAlive()).isTrue();
            Thread.onSpinWait();
        }
    }
}
