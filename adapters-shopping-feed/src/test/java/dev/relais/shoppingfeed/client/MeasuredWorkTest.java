package dev.relais.shoppingfeed.client;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.task.TaskId;
import dev.relais.domain.ticket.Ticket;
import dev.relais.domain.ticket.TicketState;
import dev.relais.domain.work.WorkDecision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("What the benchmarks measure is the work of a hundred orders, done whole")
class MeasuredWorkTest {

    private final List<SentTask> sent = new HundredOrders().sent();

    @Test
    @DisplayName("each order is queued, leaves, is accepted and is over")
    void decisions() {
        DecisionBenchmark decide = new DecisionBenchmark();

        assertThat(decide.declared())
                .hasSize(100)
                .allMatch(each -> each.unsent().isPresent() && each.leaving().isEmpty());
        assertThat(decide.due())
                .hasSize(100)
                .allMatch(each -> each.unsent().isEmpty() && each.leaving().isPresent());
        assertThat(decide.accepted())
                .hasSize(100)
                .allMatch(each -> !each.steps().isEmpty() && each.over().isEmpty());
        assertThat(decide.settled())
                .hasSize(100)
                .allMatch(each -> !each.endings().isEmpty())
                .extracting(WorkDecision::over)
                .doesNotContain(Optional.<TaskId>empty())
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("the request tells a hundred tracking numbers, and its bytes are the same request")
    void request() throws Exception {
        RequestBenchmark build = new RequestBenchmark();

        JsonNode body = build.body();

        assertThat(body.path("order").findValuesAsText("trackingNumber"))
                .hasSize(100)
                .doesNotHaveDuplicates()
                .allMatch(number -> number.startsWith("6A"));
        assertThat(ScriptedServer.JSON.readTree(build.bytes()))
                .isEqualTo(ScriptedServer.JSON.readTree(body.toString()));
    }

    @Test
    @DisplayName("every ticket of the page is read, from bytes as from what is parsed already")
    void tickets() {
        TicketPageBenchmark read = new TicketPageBenchmark();

        List<Ticket> tickets = read.page();

        assertThat(tickets)
                .extracting(Ticket::orderId)
                .containsExactlyElementsOf(
                        sent.stream().map(each -> each.link().orderId().value()).toList());
        assertThat(tickets)
                .allMatch(each -> each.state() == TicketState.SUCCEED)
                .extracting(Ticket::id)
                .doesNotHaveDuplicates();
        assertThat(read.tickets()).isEqualTo(tickets);
    }

    @Test
    @DisplayName("every benchmark there is is measured")
    void every() {
        OutputFormat nowhere = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);

        assertThat(BenchmarkList.defaultList().getAll(nowhere, List.of()))
                .extracting(BenchmarkListEntry::getUsername)
                .containsExactlyInAnyOrderElementsOf(
                        MicroBench.ALL.stream().map(MicroBench.Measure::name).toList());
    }
}
