package dev.relais.web.api.shop;

import dev.relais.domain.shop.ShopCode;
import dev.relais.web.problem.ProblemType;
import dev.relais.web.problem.Refusal;

/** The shop that an administrator's address names; one that cannot exist is as unknown as one that does not. */
final class ShopAddress {

    static final String SHOPS = "/api/v1/admin/shops";

    private ShopAddress() {}

    static ShopCode read(String code) {
        if (!ShopCode.isValid(code)) {
            throw unknown();
        }
        return new ShopCode(code);
    }

    static Refusal unknown() {
        return new Refusal(
                ProblemType.NOT_FOUND, "There is no shop of that code; GET " + SHOPS + " lists those there are.");
    }
}
