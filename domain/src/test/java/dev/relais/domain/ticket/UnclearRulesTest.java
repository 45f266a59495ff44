package dev.relais.domain.ticket;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.relais.domain.fixture.ATask;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.SentTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.relais.domain.fixture.ATask.SHIP;
import static dev.relais.domain.fixture.ATask.STATUS;
import static dev.relais.domain.fixture.ATicket.aTicket;
import static dev.relais.domain.fixture.AnOrder.anOrder;
import static dev.relais.domain.fixture.SettableTime.TEN_O_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R29 what is unclear is looked for before it is sent again")
class UnclearRulesTest {

    @Test
    @DisplayName("R29 tickets from a minute before the attempt on are looked at, in case clocks differ")
    void ticketsSince() {
        assertThat(UnclearRules.ticketsSince(TEN_O_CLOCK)).isEqualTo(TEN_O_CLOCK.minusSeconds(60));
    }

    @Test
    @DisplayName("R29 the batch of the first ticket that names one is adopted")
    void adoptsTheBatch() {
        List<Ticket> tickets = Stream.of(null, " ", "batch-7", "batch-8")
                .map(batch -> aTicket(TicketState.RUNNING).inBatch(batch).build())
                .toList();

        Optional<BatchId> adopted = UnclearRules.adoptable(tickets);

        assertThat(adopted).contains(new BatchId("batch-7"));
    }

    @Test
    @DisplayName("R29 without tickets nothing is adopted")
    void nothingToAdopt() {
        assertThat(UnclearRules.adoptable(List.of())).isEmpty();
    }

    @ParameterizedTest(name = "R29 {0} in status {1} may be sent again: {2}")
    @CsvSource({"SHIP, 4, true", "CANCEL, 6, true", "REFUND, 7, false", "DELIVER, 8, true"})
    @DisplayName("R29 a refund is money and never repeated on a guess")
    void maySendAgain(Operation operation, String status, boolean again) {
        SentTask task = ATask.about(anOrder().declared(status, "T1"))
                .wanting(operation == Operation.SHIP ? SHIP : STATUS)
                .sent();

        assertThat(task.operation()).isEqualTo(operation);
        assertThat(UnclearRules.maySendAgain(task)).isEqualTo(again);
    }
}
