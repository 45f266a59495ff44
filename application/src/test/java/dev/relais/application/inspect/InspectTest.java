package dev.relais.application.inspect;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.relais.application.fake.ARelais;
import dev.relais.application.fake.FakeShoppingFeed.Reply;
import dev.relais.application.fake.PlainWording;
import dev.relais.domain.feed.SendResult;
import dev.relais.domain.history.EventKind;
import dev.relais.domain.history.Failure;
import dev.relais.domain.history.OrderEvent;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.overview.OrderFilter;
import dev.relais.domain.overview.OrderState;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.task.ReasonCode;
import dev.relais.domain.ticket.TicketState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static dev.relais.application.fake.ARelais.aRelais;
import static dev.relais.domain.fixture.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Looking at orders")
class InspectTest {

    private final ARelais relais = aRelais();
    private final BrowseOrders browse = new BrowseOrders(relais.summaries(), relais.refusals());
    private final ShowOrder show = new ShowOrder(
            relais.summaries(), relais.history(), relais.failures(), relais.refusals(), new PlainWording());

    @Test
    @DisplayName("R41 orders are listed page by page, the latest declared first, none twice and none left out")
    void pages() {
        for (int number = 1; number <= 5; number++) {
            relais.declare("100" + number, aDeclaration("3").knownAs(number));
            relais.plus(Duration.ofSeconds(number % 2));
        }
        OrderFilter all = OrderFilter.ALL;

        BrowseOrders.Page first = browse.page(all, Optional.empty(), 2);
        BrowseOrders.Page second = browse.page(all, first.next(), 2);
        BrowseOrders.Page third = browse.page(all, second.next(), 2);

        assertThat(Stream.of(first, second, third)
                        .map(BrowseOrders.Page::orders)
                        .flatMap(List::stream))
                .extracting(summary -> summary.order().key().ref().value())
                .containsExactly("1005", "1004", "1003", "1002", "1001");
        assertThat(third.next()).isEmpty();
    }

    @Test
    @DisplayName("R41 a page that is just full has no next one")
    void lastPage() {
        relais.declare("1001", aDeclaration("3"));

        BrowseOrders.Page page = browse.page(OrderFilter.ALL.beginningWith(" 10"), Optional.empty(), 1);

        assertThat(page.orders()).hasSize(1);
        assertThat(page.next()).isEmpty();
    }

    @Test
    @DisplayName("R27 an order and a list say that Shopping Feed refuses the shop's access, until it is used again")
    void accessRefused() {
        relais.feed().answers(Reply.of(new SendResult.Unauthorised(401)));
        relais.declare("4", "T1");
        OrderKey order = relais.order().key();

        assertThat(show.show(order)).map(ShowOrder.Shown::isAccessRefused).contains(true);
        assertThat(refused()).containsExactly(order.shop());

        relais.changeShop().useAccessAgain(order.shop());
        assertThat(show.show(order)).map(ShowOrder.Shown::isAccessRefused).contains(false);
        assertThat(refused()).isEmpty();
    }

    private Set<ShopCode> refused() {
        return browse.refused(browse.page(OrderFilter.ALL, Optional.empty(), 10).orders());
    }

    @Test
    @DisplayName("R41 an order is shown with its state, its failures and its timeline, newest first")
    void shows() {
        relais.declare("4", "T1");
        relais.ticketsSay(TicketState.FAILED, "Unknown carrier");

        ShowOrder.Shown shown = show.show(relais.order().key()).orElseThrow();

        assertThat(shown.summary().state()).isEqualTo(OrderState.FAILED);
        assertThat(shown.failures()).extracting(Failure::reason).containsExactly(ReasonCode.TICKET_FAILED);
        assertThat(shown.timeline())
                .extracting(OrderEvent::kind)
                .containsExactly(EventKind.ENDED, EventKind.SENT, EventKind.DECLARED);
        assertThat(show.show(OrderKey.of("atelier", "1002"))).isEmpty();
    }
}
