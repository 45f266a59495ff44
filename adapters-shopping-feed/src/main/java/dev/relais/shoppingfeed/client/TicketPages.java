package dev.relais.shoppingfeed.client;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import dev.relais.domain.feed.TicketsAnswer;
import dev.relais.domain.ticket.Ticket;

/**
 * R30: reads every page of a list of tickets by its {@code next} links. Only page and limit are taken from a link, so that the
 * token never goes anywhere else.
 */
final class TicketPages {

    private static final int LIMIT = 200;
    private static final int MOST_PAGES = 100;
    private static final Pattern PAGE = Pattern.compile("(?:^|&)page=(\\d{1,6})(?:&|$)");
    private static final Pattern SIZE = Pattern.compile("(?:^|&)limit=(\\d{1,6})(?:&|$)");

    private final URI base;
    private final BiFunction<Integer, Integer, Call> read;
    private final Predicate<JsonNode> wanted;
    private final Instant now;

    TicketPages(URI base, BiFunction<Integer, Integer, Call> read, Predicate<JsonNode> wanted, Instant now) {
        this.base = base;
        this.read = read;
        this.wanted = wanted;
        this.now = now;
    }

    private record Place(int page, int limit) {}

    TicketsAnswer all() {
        List<Ticket> tickets = new ArrayList<>();
        Place place = new Place(1, LIMIT);
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            Call call = read.apply(place.page(), place.limit());
            Optional<JsonNode> body = body(call);
            if (body.isEmpty()) {
                return unread(call);
            }
            Embedded.list(body.get(), "ticket").stream()
                    .filter(wanted)
                    .map(TicketJson::read)
                    .forEach(tickets::add);
            String next = body.get().path("_links").path("next").path("href").asText("");
            if (next.isEmpty()) {
                return new TicketsAnswer.Read(tickets);
            }
            Optional<Place> following = place(next);
            if (following.isEmpty() || following.get().page() <= place.page()) {
                return new TicketsAnswer.Unreadable("the link to the next page leads elsewhere");
            }
            place = following.get();
        }
        return new TicketsAnswer.Unreadable("there are more than " + MOST_PAGES + " pages");
    }

    private static Optional<JsonNode> body(Call call) {
        return call.fold(new Call.Cases<>(
                answered ->
                        answered.answer().status() == 200 ? answered.answer().json() : Optional.empty(),
                notConnected -> Optional.empty(),
                lost -> Optional.empty()));
    }

    private TicketsAnswer unread(Call call) {
        return call.fold(new Call.Cases<>(
                answered -> unread(answered.answer()),
                notConnected -> new TicketsAnswer.Unreadable(notConnected.what()),
                lost -> new TicketsAnswer.Unreadable(lost.what())));
    }

    private TicketsAnswer unread(Answer answer) {
        if (answer.isRateLimited()) {
            return new TicketsAnswer.RateLimited(RateLimit.pause(answer, now));
        }
        if (answer.isUnauthorised()) {
            return new TicketsAnswer.Unauthorised(answer.status());
        }
        return new TicketsAnswer.Unreadable(answer.words());
    }

    private Optional<Place> place(String href) {
        try {
            URI link = base.resolve(href);
            boolean sameOrigin = base.getScheme().equals(link.getScheme())
                    && base.getAuthority().equals(link.getAuthority());
            String query = link.getRawQuery() == null ? "" : link.getRawQuery();
            Matcher page = PAGE.matcher(query);
            Matcher size = SIZE.matcher(query);
            return sameOrigin && page.find()
                    ? Optional.of(new Place(
                            Integer.parseInt(page.group(1)), size.find() ? Integer.parseInt(size.group(1)) : LIMIT))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
