package dev.relais.domain.ticket;

import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static dev.relais.domain.fixture.AShop.aShop;
import static dev.relais.domain.fixture.SettableTime.TEN_O_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@DisplayName("R23 a request is followed from the moment it is written down")
class BatchTest {

    private static final ShopCode SHOP = aShop().build().code();
    private static final BatchId ID = new BatchId("5f1e");

    @Test
    @DisplayName("R23 R30 an accepted request has its batch id and is looked at after 10 seconds")
    void accepted() {
        Batch sent = Batch.sending(SHOP, Operation.SHIP, TEN_O_CLOCK).accepted(ID, TEN_O_CLOCK.plusSeconds(1));

        assertThat(sent.state()).isEqualTo(BatchState.SENT);
        assertThat(sent.requireBatchId()).isEqualTo(ID);
        assertThat(sent.sentAt()).isEqualTo(TEN_O_CLOCK);
        assertThat(sent.nextPollAt()).isEqualTo(TEN_O_CLOCK.plusSeconds(11));
    }

    @Test
    @DisplayName("R30 each look slows the next one down, one that could not be made does not")
    void polled() {
        Batch sent = Batch.sending(SHOP, Operation.SHIP, TEN_O_CLOCK).accepted(ID, TEN_O_CLOCK);

        Batch looked = sent.polled(TEN_O_CLOCK);
        Batch missed = sent.pollAgainAt(TEN_O_CLOCK.plusSeconds(45));

        assertThat(looked.polls()).isEqualTo(1);
        assertThat(looked.nextPollAt()).isEqualTo(TEN_O_CLOCK.plusSeconds(30));
        assertThat(missed.polls()).isZero();
        assertThat(missed.nextPollAt()).isEqualTo(TEN_O_CLOCK.plusSeconds(45));
    }

    @Test
    @DisplayName("R28 a part of a refused request has not been sent yet")
    void ready() {
        Batch part = Batch.ready(SHOP, Operation.CANCEL, TEN_O_CLOCK);

        assertThat(part.state()).isEqualTo(BatchState.READY);
        assertThat(part.sentAt()).isNull();
        assertThat(part.nowSending(TEN_O_CLOCK.plusSeconds(1)).sentAt()).isEqualTo(TEN_O_CLOCK.plusSeconds(1));
    }

    @Test
    @DisplayName("R29 an unclear request keeps when it was sent and is not looked at by batch")
    void unclear() {
        Batch unclear = Batch.sending(SHOP, Operation.SHIP, TEN_O_CLOCK).unclear();

        assertThat(unclear.state()).isEqualTo(BatchState.UNKNOWN);
        assertThat(unclear.sentAt()).isEqualTo(TEN_O_CLOCK);
        assertThat(unclear.nextPollAt()).isNull();
    }

    @Test
    @DisplayName("R23 a request that was not accepted has no batch id, and says so")
    void withoutBatchId() {
        Batch sending = Batch.sending(SHOP, Operation.SHIP, TEN_O_CLOCK);

        assertThatIllegalStateException()
                .isThrownBy(sending::requireBatchId)
                .withMessageContaining("SENDING")
                .withMessageContaining("must be SENT");
    }

    @Test
    @DisplayName("R20 at most 100 orders travel together")
    void mostOrders() {
        assertThat(Batch.MOST_ORDERS).isEqualTo(100);
    }
}
