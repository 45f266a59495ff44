package dev.relais.domain.ticket;

import java.util.List;
import java.util.stream.Stream;

import dev.relais.domain.fixture.ATask;
import dev.relais.domain.task.Outcome;
import dev.relais.domain.task.ReasonCode;
import dev.relais.domain.task.SentTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.relais.domain.fixture.ADeclaration.aDeclaration;
import static dev.relais.domain.fixture.ATicket.aTicket;
import static dev.relais.domain.fixture.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@DisplayName("R31 a ticket belongs to the task whose order id it carries")
class TicketRulesTest {

    private static final SentTask TASK = sent("1001", 1, "Amazon", "A-1");
    private static final SentTask OTHER = sent("1002", 2, "Amazon", "A-2");

    @ParameterizedTest(name = "R32 to R36: {0} ends as {1} because {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "SUCCEED,      SUCCEEDED, -",
                "FAILED,       FAILED,    TICKET_FAILED",
                "CANCELED,     REFUSED,   TICKET_CANCELED",
                "SCHEDULED,    -,         -",
                "RUNNING,      -,         -",
                "UNRECOGNISED, -,         -"
            })
    @DisplayName("R32 R33 R34 R35 R36 what each state means")
    void states(TicketState state, @Nullable Outcome outcome, @Nullable ReasonCode reason) {
        Ticket ticket = aTicket(state).about(TASK.link()).build();

        List<Settlement> settled = TicketRules.settle(List.of(TASK), List.of(ticket));

        assertThat(settled).isEqualTo(outcome == null ? List.of() : List.of(new Settlement(TASK, outcome, reason, "")));
    }

    @Test
    @DisplayName("R33 the ticket's message is kept")
    void keepsTheMessage() {
        Ticket ticket = aTicket(TicketState.FAILED)
                .about(TASK.link())
                .because("Unknown carrier")
                .build();

        List<Settlement> settled = TicketRules.settle(List.of(TASK), List.of(ticket));

        assertThat(settled).extracting(Settlement::message).containsExactly("Unknown carrier");
    }

    @Test
    @DisplayName("R31 each task is ended by its own ticket, and a task without one stays open")
    void byOrderId() {
        Ticket ticket = aTicket(TicketState.SUCCEED).about(OTHER.link()).build();

        List<Settlement> settled = TicketRules.settle(List.of(TASK, OTHER), List.of(ticket));

        assertThat(settled).extracting(Settlement::task).containsExactly(OTHER);
    }

    @Test
    @DisplayName("R31 tickets of other orders are left alone")
    void foreignTickets() {
        Ticket foreign =
                aTicket(TicketState.FAILED).about(99).onChannel("Amazon", "A-1").build();

        List<Settlement> settled = TicketRules.settle(List.of(TASK), List.of(foreign));

        assertThat(settled).isEmpty();
    }

    @ParameterizedTest(name = "R31 ticket of {0} {1} for an order of Amazon A-1: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "Amazon,     A-1, true",
                "' amazon ', A-1, true",
                "Cdiscount,  A-1, false",
                "Amazon,     A-9, false",
                "Amazon,     a-1, false",
                "-,          A-1, false",
                "'  ',       A-1, false",
                "Amazon,     -,   false"
            })
    @DisplayName("R31 without an order id it is reference and channel together")
    void fallback(@Nullable String channel, @Nullable String reference, boolean meant) {
        Ticket ticket = aTicket(TicketState.SUCCEED)
                .withoutOrderId()
                .onChannel(channel, reference)
                .build();

        List<Settlement> settled = TicketRules.settle(List.of(TASK, OTHER), List.of(ticket));

        assertThat(settled).extracting(Settlement::task).isEqualTo(meant ? List.of(TASK) : List.of());
    }

    @Test
    @DisplayName("R31 two orders with one channel reference are told apart by order id")
    void twoOrdersWithOneReference() {
        SentTask twin = sent("1003", 3, "Amazon", "A-1");
        Ticket failed = aTicket(TicketState.FAILED).about(twin.link()).build();
        Ticket succeeded = aTicket(TicketState.SUCCEED).about(TASK.link()).build();

        List<Settlement> settled = TicketRules.settle(List.of(TASK, twin), List.of(failed, succeeded));

        assertThat(settled)
                .extracting(Settlement::task, Settlement::outcome)
                .containsExactly(tuple(TASK, Outcome.SUCCEEDED), tuple(twin, Outcome.FAILED));
    }

    @Test
    @DisplayName("R31 a ticket that two orders could claim ends neither")
    void ambiguousTicket() {
        SentTask twin = sent("1003", 3, "Amazon", "A-1");
        Ticket ticket = aTicket(TicketState.SUCCEED)
                .withoutOrderId()
                .onChannel("Amazon", "A-1")
                .build();

        List<Settlement> settled = TicketRules.settle(List.of(TASK, twin), List.of(ticket));

        assertThat(settled).isEmpty();
    }

    @ParameterizedTest(name = "R31 tickets {0} and {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "SUCCEED,  SUCCEED,  SUCCEEDED",
                "SUCCEED,  RUNNING,  -",
                "FAILED,   RUNNING,  -",
                "SUCCEED,  FAILED,   FAILED",
                "CANCELED, FAILED,   FAILED",
                "SUCCEED,  CANCELED, REFUSED",
                "CANCELED, CANCELED, REFUSED"
            })
    @DisplayName("R31 with several tickets for one order all must be final, and the worst weighs")
    void severalTickets(TicketState one, TicketState another, @Nullable Outcome outcome) {
        List<Ticket> tickets = Stream.of(one, another)
                .map(state -> aTicket(state).about(TASK.link()).build())
                .toList();

        List<Settlement> settled = TicketRules.settle(List.of(TASK), tickets);

        assertThat(settled).extracting(Settlement::outcome).isEqualTo(outcome == null ? List.of() : List.of(outcome));
    }

    @Test
    @DisplayName("R34 a batch without tickets ends nothing")
    void noTickets() {
        assertThat(TicketRules.settle(List.of(TASK, OTHER), List.of())).isEmpty();
    }

    private static SentTask sent(String ref, long id, String channel, String reference) {
        return ATask.about(anOrder(ref)
                        .declared(aDeclaration("4", "T1").knownAs(id).onChannel(channel, reference)))
                .sent();
    }
}
