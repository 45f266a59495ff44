package dev.relais.domain.order;

import dev.relais.domain.shop.ShopStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("What a shop says of an order's link")
class DeclaredLinkTest {

    private static final ShoppingFeedOrderId ID = new ShoppingFeedOrderId(7);
    private static final ShoppingFeedLink BY_CHANNEL =
            new ShoppingFeedLink(ID, new Channel("Monechelle"), "M-1", FulfilledBy.CHANNEL);

    @Test
    @DisplayName("R11 an order found to be fulfilled by its channel stays so when the shop names only its id")
    void keepsWhoFulfils() {
        DeclaredLink onlyTheId = new DeclaredLink(ID, null, null, null);

        assertThat(onlyTheId.appliedTo(BY_CHANNEL)).isEqualTo(BY_CHANNEL);
    }

    @Test
    @DisplayName("R11 what the shop says counts")
    void saysOtherwise() {
        DeclaredLink said = new DeclaredLink(ID, new Channel("Amazon"), "A-1", FulfilledBy.STORE);

        assertThat(said.appliedTo(BY_CHANNEL))
                .isEqualTo(new ShoppingFeedLink(ID, new Channel("Amazon"), "A-1", FulfilledBy.STORE));
    }

    @Test
    @DisplayName("R03 what was known of another order does not count, and of a new one the store is the fulfiller")
    void anotherOrder() {
        ShoppingFeedOrderId other = new ShoppingFeedOrderId(8);
        DeclaredLink onlyTheId = new DeclaredLink(other, null, null, null);
        ShoppingFeedLink bare = new ShoppingFeedLink(other, null, null, FulfilledBy.STORE);

        assertThat(onlyTheId.appliedTo(BY_CHANNEL)).isEqualTo(bare);
        assertThat(onlyTheId.appliedTo(null)).isEqualTo(bare);
    }

    @Test
    @DisplayName("R11 R03 a declaration that names only the id leaves an order fulfilled by its channel")
    void throughTheOrder() {
        Order found = Order.unknown(OrderKey.of("my-shop", "1")).declared(declaring(DeclaredLink.of(BY_CHANNEL)));

        Order declared = found.declared(declaring(new DeclaredLink(ID, null, null, null)));

        assertThat(declared.isFulfilledByChannel()).isTrue();
    }

    private static Declaration declaring(DeclaredLink link) {
        return new Declaration(new ShopStatus("4"), DeclaredTracking.UNSAID, link, null, null, false);
    }
}
