package dev.relais.application.declare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.relais.application.fake.ARelais;
import dev.relais.domain.change.ChangeReason;
import dev.relais.domain.feed.LookUpResult;
import dev.relais.domain.fixture.ADeclaration;
import dev.relais.domain.fixture.AShop;
import dev.relais.domain.fixture.AnOrder;
import dev.relais.domain.history.EventKind;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.overview.OpenTask;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.ticket.BatchState;
import dev.relais.domain.ticket.TicketState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.relais.application.fake.ARelais.aRelais;
import static dev.relais.domain.fixture.ADeclaration.aDeclaration;
import static dev.relais.domain.fixture.AShop.aShop;
import static dev.relais.domain.fixture.ATask.NUMBER;
import static dev.relais.domain.fixture.SettableTime.TEN_O_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Declaring the state of an order")
class DeclareOrderTest {

    private final ARelais relais = aRelais();

    @Test
    @DisplayName("R02 what leads to a task is saved with the order's new state, before anything is sent")
    void savedBeforeSending() {
        List<Optional<OpenTask>> seen = new ArrayList<>();
        relais.feed().answers((request, accept) -> {
            seen.add(relais.summaries().find(relais.order().key()).orElseThrow().open().stream()
                    .findFirst());
            return accept.get();
        });

        relais.declare("4", "T1");

        assertThat(seen)
                .hasSize(1)
                .allSatisfy(task -> assertThat(task)
                        .hasValueSatisfying(open -> assertThat(open.request()).isEqualTo(BatchState.SENDING)));
    }

    @ParameterizedTest(name = "R01 after 4/T1, {0}/{1} is {2} because {3}")
    @CsvSource({
        "4, T1, UNCHANGED, NO_CHANGE",
        "4, T2, QUEUED,    TRACKING_CHANGED",
        "5, T1, IGNORED,   ALREADY_SHIPPED",
        "3, T1, IGNORED,   STATUS_NOT_MAPPED",
        "8, T1, QUEUED,    STATUS_CHANGED",
        "4, '', UNCHANGED, NO_CHANGE"
    })
    @DisplayName("R01 R04 R05 R06 R08 what a shop is answered")
    void answers(String status, String number, DeclarationResult.Outcome outcome, ChangeReason reason) {
        relais.declare("4", "T1");
        relais.ticketsSay(TicketState.SUCCEED);

        DeclarationResult.Answer answer = relais.declare(status, number);

        assertThat(answer.outcome()).isEqualTo(outcome);
        assertThat(answer.reason()).isEqualTo(reason);
        assertThat(answer.task().isPresent()).isEqualTo(outcome.isToBeSent());
    }

    @Test
    @DisplayName("R04 a status that nothing mentions is recorded and leaves no task")
    void notMapped() {
        DeclarationResult.Answer answer = relais.declare("3");

        assertThat(answer.reason()).isEqualTo(ChangeReason.STATUS_NOT_MAPPED);
        assertThat(relais.order().status()).isEqualTo(new ShopStatus("3"));
        assertThat(relais.unsent()).isEmpty();
        assertThat(relais.steps("1001")).containsExactly(EventKind.DECLARED);
    }

    @Test
    @DisplayName("R07 a shop is told that the shipment waits, and until when")
    void waiting() {
        DeclarationResult.Answer answer = relais.declare("4");

        assertThat(answer.outcome()).isEqualTo(DeclarationResult.Outcome.WAITING);
        assertThat(answer.task()).map(task -> task.dueAt()).contains(TEN_O_CLOCK.plus(Duration.ofMinutes(5)));
    }

    @Test
    @DisplayName("R12 a new change is merged into the order's unsent task")
    void merges() {
        ARelais batch = aRelais(aShop().inBatch());

        DeclarationResult.Answer first = batch.declare("4", "T1");
        DeclarationResult.Answer second = batch.declare("8");

        assertThat(second.task().map(OrderTask::id)).isEqualTo(first.task().map(OrderTask::id));
        assertThat(second.task()).map(OrderTask::wanted).contains(NUMBER.withStatusOperation());
    }

    @Test
    @DisplayName("R03 an order that Shopping Feed does not know is ignored, and not recorded")
    void notKnown() {
        DeclarationResult.Answer answer = relais.declare(aDeclaration("4", "T1").withoutLink());

        assertThat(answer.reason()).isEqualTo(ChangeReason.NOT_A_SHOPPING_FEED_ORDER);
        assertThat(relais.orders().find(OrderKey.of("atelier", "1001"))).isEmpty();
    }

    @Test
    @DisplayName("R03 while Shopping Feed cannot be asked, nothing is stored")
    void unavailable() {
        relais.feed().cannotLookUp("503");

        DeclarationResult result =
                relais.tryToDeclare("atelier", "1001", aDeclaration("4", "T1").withoutLink());

        assertThat(result).isEqualTo(new DeclarationResult.Unavailable("503"));
        assertThat(relais.orders().find(OrderKey.of("atelier", "1001"))).isEmpty();
    }

    @Test
    @DisplayName("R03 an order that is linked is not looked up again")
    void linkedAlready() {
        relais.declare("3");
        relais.feed().cannotLookUp("503");

        DeclarationResult.Answer answer = relais.declare(aDeclaration("4", "T1").withoutLink());

        assertThat(answer.outcome()).isEqualTo(DeclarationResult.Outcome.QUEUED);
    }

    @Test
    @DisplayName("R11 who fulfils an order is learned when it is looked up")
    void lookedUpAsFulfilledByChannel() {
        relais.feed().knows("1001", aDeclaration("4").fulfilledByChannel().link());

        DeclarationResult.Answer answer = relais.declare(aDeclaration("4", "T1").withoutLink());

        assertThat(answer.reason()).isEqualTo(ChangeReason.FULFILLED_BY_CHANNEL);
        assertThat(relais.requests()).isEmpty();
    }

    @Test
    @DisplayName("R13 standing by, nothing is looked up and nothing is stored")
    void standingBy() {
        relais.feed().cannotLookUp("503");
        relais.legacyConnectorIs(true);

        DeclarationResult.Answer answer = relais.declare(aDeclaration("4", "T1").withoutLink());

        assertThat(answer.reason()).isEqualTo(ChangeReason.LEGACY_CONNECTOR_ACTIVE);
        assertThat(relais.orders().find(OrderKey.of("atelier", "1001"))).isEmpty();
    }

    @Test
    @DisplayName("R48 a baseline is recorded and leaves no task")
    void baseline() {
        DeclarationResult.Answer answer = relais.declare(aDeclaration("4", "T1").asBaseline());

        assertThat(answer.reason()).isEqualTo(ChangeReason.BASELINE);
        assertThat(relais.order().tracking().number()).isEqualTo("T1");
        assertThat(relais.order().shippedSent()).isFalse();
        assertThat(relais.unsent()).isEmpty();
    }

    @Test
    @DisplayName("R48 R18 a baseline does not make what is unsent ask for an operation of its own status")
    void baselineSendsNothing() {
        ARelais batch = aRelais(aShop().inBatch());
        batch.declare("3", "T1");
        batch.declare(aDeclaration("7").asBaseline());

        batch.run();
        batch.ticketsSay(TicketState.SUCCEED);
        batch.run();

        assertThat(batch.requests()).containsExactly("ship(T1)");
    }

    @Test
    @DisplayName("R49 a number that is emptied before it was sent waits again, and another one is sent")
    void emptiedThenAnother() {
        ARelais recalling = aRelais(aShop().recallingWithin(Duration.ofMinutes(1)));
        recalling.declare("4", "T1");
        DeclarationResult.Answer emptied = recalling.declare("4", "");
        recalling.plus(Duration.ofMinutes(2));
        assertThat(recalling.requests()).isEmpty();

        recalling.declare("4", "T2");
        recalling.plus(Duration.ofMinutes(1));

        assertThat(emptied.outcome()).isEqualTo(DeclarationResult.Outcome.WAITING);
        assertThat(recalling.requests()).containsExactly("ship(T2)");
    }

    @Test
    @DisplayName("A shop that is not there is told so")
    void unknownShop() {
        DeclarationResult result = relais.tryToDeclare("elsewhere", "1001", aDeclaration("4", "T1"));

        assertThat(result).isEqualTo(new DeclarationResult.UnknownShop());
    }

    @Test
    @DisplayName("R03 an unknown order that is declared again and again is asked for ever more rarely")
    void asksEverMoreRarely() {
        relais.declare(aDeclaration("4", "T1").withoutLink());
        for (int minutes : new int[] {1, 5, 15, 60, 60}) {
            int asked = relais.feed().lookUps().size();
            relais.plus(Duration.ofMinutes(minutes).minusMillis(1));
            relais.declare(aDeclaration("4", "T1").withoutLink());
            assertThat(relais.feed().lookUps()).hasSize(asked);

            relais.plus(Duration.ofMillis(1));
            DeclarationResult.Answer answer =
                    relais.declare(aDeclaration("4", "T1").withoutLink());

            assertThat(relais.feed().lookUps()).hasSize(asked + 1);
            assertThat(answer.reason()).isEqualTo(ChangeReason.NOT_A_SHOPPING_FEED_ORDER);
        }
    }

    @Test
    @DisplayName("R03 a changed state is never answered from memory, so that it is not lost")
    void changedStateIsAskedFor() {
        relais.declare(aDeclaration("3").withoutLink());
        relais.feed().knows(AnOrder.REF, aDeclaration("4").link());

        DeclarationResult.Answer answer = relais.declare(aDeclaration("4", "T1").withoutLink());

        assertThat(answer.outcome()).isEqualTo(DeclarationResult.Outcome.QUEUED);
        assertThat(relais.requests()).containsExactly("ship(T1)");
    }

    @Test
    @DisplayName("R03 an order that becomes known is found when the pause is over")
    void foundAfterThePause() {
        relais.declare(aDeclaration("4", "T1").withoutLink());
        relais.feed().knows(AnOrder.REF, aDeclaration("4").link());
        relais.plus(Duration.ofMinutes(1));

        relais.declare(aDeclaration("4", "T1").withoutLink());

        assertThat(relais.requests()).containsExactly("ship(T1)");
    }

    @Test
    @DisplayName("R03 R25 a look-up that meets a limit holds the store back, and nothing is stored")
    void limitedLookUp() {
        relais.feed().answersLookUps(new LookUpResult.RateLimited(Duration.ofSeconds(30)));

        DeclarationResult limited = relais.tryToDeclare(
                "atelier", AnOrder.REF, aDeclaration("4", "T1").withoutLink());
        DeclarationResult waiting =
                relais.tryToDeclare("atelier", "1002", aDeclaration("4", "T1").withoutLink());

        assertThat(limited).isInstanceOf(DeclarationResult.Unavailable.class);
        assertThat(waiting).isInstanceOf(DeclarationResult.Unavailable.class);
        assertThat(relais.feed().lookUps()).hasSize(1);
        relais.declare("1003", aDeclaration("4", "T3").knownAs(3));
        assertThat(relais.requests()).isEmpty();
        relais.plus(Duration.ofSeconds(30));
        relais.run();
        assertThat(relais.requests()).containsExactly("ship(T3)");
    }

    @Test
    @DisplayName("R03 R27 a look-up whose token is refused stops the shop, and the merchant is told once")
    void refusedLookUp() {
        relais.feed().answersLookUps(new LookUpResult.Unauthorised(401));

        relais.tryToDeclare("atelier", AnOrder.REF, aDeclaration("4", "T1").withoutLink());
        relais.tryToDeclare("atelier", "1002", aDeclaration("4", "T1").withoutLink());
        relais.mailDigest();

        assertThat(relais.feed().lookUps()).hasSize(1);
        assertThat(relais.mailbox().taken())
                .singleElement()
                .satisfies(digest -> assertThat(digest.size()).isOne());
    }

    @Test
    @DisplayName("R03 an entry of a list without a link knows what an entry before it said of the same order")
    void listKnowsItsLink() {
        List<DeclarationResult> results = relais.declareAll(
                entry(aDeclaration("3"), null), entry(aDeclaration("4", "T1").withoutLink(), null));

        assertThat(relais.feed().lookUps()).isEmpty();
        assertThat(outcomes(results))
                .containsExactly(DeclarationResult.Outcome.IGNORED, DeclarationResult.Outcome.QUEUED);
    }

    @Test
    @DisplayName("R13 R03 an entry of a list is looked up by what an entry before it said of the legacy connector")
    void listKnowsTheConnector() {
        relais.legacyConnectorIs(true);
        relais.declare("before", aDeclaration("3"));
        DeclareOrder.Command told = new DeclareOrder.Command(
                OrderKey.of(AShop.CODE, "first"), aDeclaration("3").build(), false);

        relais.declareAll(told, entry(aDeclaration("4", "T1").withoutLink(), null));

        assertThat(relais.feed().lookUps()).hasSize(1);
    }

    private DeclareOrder.Command entry(ADeclaration declaration, @Nullable Boolean legacyConnectorActive) {
        return new DeclareOrder.Command(OrderKey.of(AShop.CODE, "listed"), declaration.build(), legacyConnectorActive);
    }

    private static List<DeclarationResult.Outcome> outcomes(List<DeclarationResult> results) {
        return results.stream()
                .map(DeclarationResult.Answer.class::cast)
                .map(DeclarationResult.Answer::outcome)
                .toList();
    }
}
