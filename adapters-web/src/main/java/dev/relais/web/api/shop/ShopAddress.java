package dev.relais.web.api.shop;

import dev.relais.domain.shop.ShopCode;
import dev.relais.web.problem.ProblemType;
import dev.relais.web.problem.Refusal;

/** The shop that an administrator's address names; one that cannot exist is as unknown as one that does not. */
public final class ShopAddress {

    public static final String SHOPS = "/api/v1/admin/shops";

    private ShopAddress() {}

    /** The shop's code; refused as unknown if it can be nobody's. */
    public static ShopCode read(String code) {
        if (!ShopCode.isValid(code)) {
            throw unknown();
        }
        return new ShopCode(code);
    }

    /** 404: there is no such shop. */
    public static Refusal unknown() {
        return new Refusal(
                ProblemType.NOT_FOUND, "There is no shop of that code; GET " + SHOPS + " lists those there are.");
    }
}
