package dev.relais.application.declare;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.relais.application.declare.DeclarationQueue.Place;
import dev.relais.application.declare.DeclarationQueue.Turn;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.ShopCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

import static dev.relais.domain.fixture.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;

@Timeout(value = 10, threadMode = ThreadMode.SEPARATE_THREAD)
@DisplayName("The queue of declarations that are stored together (R02)")
class DeclarationQueueTest {

    private static final ShopCode SHOP = new ShopCode("my-shop");

    private final DeclarationQueue queue = new DeclarationQueue();

    @Test
    @DisplayName("whoever comes first leads, and takes all who came while he had not begun, in their order")
    void leads() {
        Place first = join("1");
        Place second = join("2");

        assertThat(first.turn()).isEqualTo(Turn.LEAD);
        assertThat(queue.take(SHOP)).containsExactly(first, second);
    }

    @Test
    @DisplayName("whoever comes while others are being stored is not of their group and leads after them")
    void leadsAfterwards() {
        join("1");
        List<Place> group = queue.take(SHOP);
        Place late = join("2");

        queue.leave(SHOP, group);

        assertThat(late.turn()).isEqualTo(Turn.LEAD);
        assertThat(queue.take(SHOP)).containsExactly(late);
    }

    @Test
    @DisplayName("those for whom the leader stored nothing are left alone, the others are told what became of theirs")
    void leavesAlone() {
        join("1");
        Place stored = join("2");
        Place left = join("3");
        List<Place> group = queue.take(SHOP);
        stored.isStored(Optional.empty());

        queue.leave(SHOP, group);

        assertThat(stored.turn()).isEqualTo(Turn.STORED);
        assertThat(left.turn()).isEqualTo(Turn.ALONE);
    }

    @Test
    @DisplayName("a group is a hundred at most; the rest is led by its first")
    void atMost() {
        List<Place> all =
                IntStream.range(0, 130).mapToObj(each -> join("" + each)).toList();
        List<Place> group = queue.take(SHOP);

        queue.leave(SHOP, group);

        assertThat(group).isEqualTo(all.subList(0, 100));
        assertThat(all.get(100).turn()).isEqualTo(Turn.LEAD);
        assertThat(queue.take(SHOP)).isEqualTo(all.subList(100, 130));
    }

    @Test
    @DisplayName("a queue that everybody has left begins anew; shops do not wait for each other")
    void beginsAnew() {
        join("1");
        Place other = queue.join(command(
                new OrderKey(new ShopCode("other-shop"), OrderKey.of("x", "1").ref())));
        queue.leave(SHOP, queue.take(SHOP));

        assertThat(other.turn()).isEqualTo(Turn.LEAD);
        assertThat(join("2").turn()).isEqualTo(Turn.LEAD);
    }

    private Place join(String ref) {
        return queue.join(command(OrderKey.of(SHOP.value(), ref)));
    }

    private static DeclareOrder.Command command(OrderKey order) {
        return new DeclareOrder.Command(order, aDeclaration("4").build(), null);
    }
}
