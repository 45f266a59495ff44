package dev.relais.application.fake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.relais.domain.access.PasswordLink;
import dev.relais.domain.access.PasswordLinks;

/** Links to set passwords, in memory. */
public final class InMemoryPasswordLinks implements PasswordLinks {

    private final Map<String, Kept> links = new TreeMap<>();

    private record Kept(PasswordLink link, String hash) {}

    @Override
    public void put(PasswordLink link, String hash) {
        links.put(link.user(), new Kept(link, hash));
    }

    @Override
    public Optional<PasswordLink> find(String hash, Instant now) {
        return links.values().stream()
                .filter(kept -> kept.hash().equals(hash))
                .map(Kept::link)
                .filter(link -> !link.isOver(now))
                .findFirst();
    }

    @Override
    public Optional<PasswordLink> use(String hash, Instant now) {
        Optional<PasswordLink> open = find(hash, now);
        open.map(PasswordLink::user).ifPresent(links::remove);
        return open;
    }

    @Override
    public void revoke(String user) {
        links.remove(user);
    }

    @Override
    public List<PasswordLink> all() {
        return links.values().stream().map(Kept::link).toList();
    }
}
