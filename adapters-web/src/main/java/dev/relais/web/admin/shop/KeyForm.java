package dev.relais.web.admin.shop;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relais.application.access.HandOutApiKeys;
import dev.relais.domain.access.ApiKey;
import dev.relais.domain.access.KeyScope;
import dev.relais.web.admin.page.TypedText;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.NullUnmarked;

/** The key somebody wishes for, as a browser sends it; a field that it leaves out is empty. */
@NullUnmarked
class KeyForm {

    /** For how many days a key can be valid; besides, for ever. */
    static final List<Integer> DAYS = List.of(30, 90, 365);

    /** Of one id one key is made, however often the form is sent. */
    @RestForm
    public String id;

    @RestForm
    public String keyName;

    @RestForm
    public String days;

    @RestForm
    public List<String> scopes;

    boolean isWrong() {
        return scopes().isEmpty()
                || !TypedText.isPrintable(TypedText.of(keyName).strip(), ApiKey.LONGEST_NAME);
    }

    HandOutApiKeys.Wish wish(Supplier<UUID> newId) {
        Duration valid = TypedText.read(TypedText.of(days), Integer::valueOf)
                .filter(DAYS::contains)
                .map(Duration::ofDays)
                .orElse(null);
        return new HandOutApiKeys.Wish(
                TypedText.read(TypedText.of(id), UUID::fromString).orElseGet(newId),
                TypedText.of(keyName).strip(),
                scopes(),
                valid);
    }

    private Set<KeyScope> scopes() {
        return Stream.of(KeyScope.values())
                .filter(each -> scopes != null && scopes.contains(each.word()))
                .collect(Collectors.toSet());
    }
}
