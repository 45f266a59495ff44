package dev.relais.web.admin.shop;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import dev.relais.domain.shop.ApiToken;
import dev.relais.domain.shop.StoreAccess;
import dev.relais.domain.shop.StoreId;
import dev.relais.web.admin.page.TypedText;

/** What is needed to speak to Shopping Feed for a shop, as it is typed; the token is never shown again. */
record AccessForm(String store, String token) {

    private static final int LONGEST_TOKEN = 1000;

    /** What can be wrong with a field. */
    enum Problem {
        STORE,
        TOKEN
    }

    /** Nothing if it can be saved. */
    Set<Problem> problems() {
        Set<Problem> problems = new TreeSet<>();
        if (storeId().isEmpty()) {
            problems.add(Problem.STORE);
        }
        if (apiToken().isEmpty()) {
            problems.add(Problem.TOKEN);
        }
        return problems;
    }

    /** Only for a form without {@link #problems}. */
    StoreAccess access() {
        return new StoreAccess(storeId().orElseThrow(), apiToken().orElseThrow());
    }

    private Optional<StoreId> storeId() {
        return TypedText.read(store.strip(), typed -> new StoreId(Long.parseLong(typed)));
    }

    private Optional<ApiToken> apiToken() {
        return token.length() > LONGEST_TOKEN ? Optional.empty() : TypedText.read(token, ApiToken::new);
    }
}
