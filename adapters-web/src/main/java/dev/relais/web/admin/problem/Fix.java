package dev.relais.web.admin.problem;

import java.util.Optional;

import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.task.Remedy;

/** The page of a shop where something can be mended for all its orders. */
enum Fix {
    CARRIERS("/carriers"),
    ABILITIES("/carriers"),
    CONNECTION("");

    private final String page;

    Fix(String page) {
        this.page = page;
    }

    /** Empty if what is to be done depends on the order. */
    static Optional<Fix> by(Remedy remedy) {
        return switch (remedy) {
            case NAME_CARRIER -> Optional.of(CARRIERS);
            case DO_IT_THERE -> Optional.of(ABILITIES);
            case FIND_ORDER, WAIT_FOR_ANSWER -> Optional.of(CONNECTION);
            case ENTER_NUMBER,
                    MAKE_SURE,
                    ASK_SHOPPING_FEED,
                    LOOK_THERE,
                    CORRECT_NUMBER,
                    COMPARE_ITEMS,
                    LOOK_AT_STATE,
                    CORRECT_WHAT_IS_NAMED,
                    CANCEL_THERE,
                    REFUND_THERE,
                    DELIVER_THERE -> Optional.empty();
        };
    }

    String of(ShopCode shop) {
        return "/shops/" + shop + page;
    }
}
