package dev.relais.application.sync;

import java.time.Duration;
import java.util.List;

import dev.relais.application.fake.ARelais;
import dev.relais.application.fake.FakeShoppingFeed.Reply;
import dev.relais.domain.history.LogEntry;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.history.ProcessRun;
import dev.relais.domain.ticket.TicketState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static dev.relais.application.fake.ARelais.aRelais;
import static dev.relais.domain.fixture.ADeclaration.aDeclaration;
import static dev.relais.domain.fixture.AShop.aShop;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R41 the log of a run names each action, with what it took and what it gave")
class ChainLogTest {

    private final ARelais relais = aRelais(aShop().inBatch());

    @Test
    @DisplayName("R41 R16 sending: get, prepare, send, process the result")
    void sending() {
        relais.declare("1", aDeclaration("4", "T1").knownAs(1));
        relais.declare("2", aDeclaration("4", "T2").knownAs(2));

        relais.run();

        assertThat(log(ProcessKind.SYNC))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("GetTasks: nothing yet ► 2 tasks due for ship"),
                        line -> assertThat(line)
                                .startsWith("PrepareTasks: 2 tasks due for ship ► request ")
                                .endsWith("ship of 2 orders"),
                        line -> assertThat(line)
                                .startsWith("SendTasks: request ")
                                .contains("► Accepted"));
    }

    @Test
    @DisplayName("R41 R30 reading tickets: how many were read, and how many tasks they ended")
    void reading() {
        relais.declare("4", "T1");
        relais.run();

        relais.ticketsSay(TicketState.SUCCEED);

        assertThat(log(ProcessKind.TICKETS))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("ReadTickets: batch ")
                                .endsWith(", 1 tickets, 0 tasks ended"),
                        line -> assertThat(line).startsWith("SettleTickets: ").endsWith(", 1 tasks ended"));
    }

    @Test
    @DisplayName("R41 R29 clearing up a request of unknown result: what was found")
    void clearingUp() {
        relais.feed().answers(Reply.lost());
        relais.declare("4", "T1");
        relais.run();
        relais.plus(Duration.ofSeconds(30));

        relais.run();

        assertThat(log(ProcessKind.SYNC))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("LookForTickets: unclear request ")
                        .contains(" of 1 orders, tickets found for 0 ► ")
                        .endsWith("tickets found for 1"));
    }

    private List<String> log(ProcessKind kind) {
        List<ProcessRun> runs = relais.runs().finished().stream()
                .filter(run -> run.kind() == kind)
                .toList();
        return runs.stream()
                .flatMap(run -> run.log().stream())
                .map(LogEntry::message)
                .toList();
    }
}
