package dev.relais.shoppingfeed.client;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * R30: reads a list page by page by its {@code next} links, however small the server makes the pages. Of a link only the query
 * is followed, and only at home, so that the token goes nowhere else.
 *
 * @param base the base of the API
 * @param path the list's path behind the base
 * @param relation what the list calls its elements
 * @param read asks for one page
 */
record Pages(URI base, String path, String relation, Function<Map<String, String>, Call> read) {

    /** What two other clients ask for; the server may give less (API section 4). */
    private static final String LIMIT = "200";

    private static final int MOST_PAGES = 100;

    /** Twenty times what a batch has tickets; more of what was asked for is no answer but a way to fill the heap. */
    private static final int MOST_ELEMENTS = 2_000;

    /** Keeps what {@code kept} makes of the elements; the filters hold for every page, whatever its link says. */
    <E> Listing<E> all(Map<String, String> filters, Function<JsonNode, Optional<E>> kept) {
        List<E> elements = new ArrayList<>();
        Set<Map<String, String>> seen = new HashSet<>();
        Map<String, String> query = page(Map.of("page", "1", "limit", LIMIT), filters);
        while (seen.size() < MOST_PAGES) {
            if (!seen.add(query)) {
                return new Listing.Broken<>(Words.of("a link to the next page leads back to " + query));
            }
            Call call = read.apply(query);
            Optional<JsonNode> page = page(call);
            if (page.isEmpty()) {
                return seen.size() == 1 ? stopped(call) : stoppedOnTheWay(call);
            }
            Embedded.list(page.get(), relation).forEach(each -> kept.apply(each).ifPresent(elements::add));
            if (elements.size() > MOST_ELEMENTS) {
                return new Listing.Broken<>("there are more than " + MOST_ELEMENTS + " elements");
            }
            Optional<String> next = PageLink.next(page.get());
            if (next.isEmpty()) {
                return new Listing.Whole<>(elements);
            }
            Optional<Map<String, String>> following = PageLink.query(base, path, next.get());
            if (following.isEmpty()) {
                return new Listing.Broken<>("the link to the next page leads elsewhere");
            }
            query = page(following.get(), filters);
        }
        return new Listing.Broken<>("there are more than " + MOST_PAGES + " pages");
    }

    private static Map<String, String> page(Map<String, String> place, Map<String, String> filters) {
        Map<String, String> query = new LinkedHashMap<>(place);
        query.putAll(filters);
        return query;
    }

    /** Nothing is a list that does not say so: an answer misread as an empty list would be sent again (R29). */
    private static Optional<JsonNode> page(Call call) {
        return call.fold(new Call.Cases<>(
                answered -> answered.answer()
                        .json()
                        .filter(body -> answered.answer().isSuccess())
                        .filter(body -> body.has("_embedded")
                                || Embedded.number(body.path("total"))
                                        .filter(total -> total == 0)
                                        .isPresent()),
                notConnected -> Optional.empty(),
                lost -> Optional.empty()));
    }

    /** R37: a later page that is not there says nothing of the list, whose first page was. */
    private static <E> Listing<E> stoppedOnTheWay(Call call) {
        Listing<E> stopped = stopped(call);
        return stopped.fold(new Listing.Cases<>(
                whole -> stopped,
                refusal -> refusal.status() == 404 ? new Listing.Broken<>("a later page is not there") : stopped,
                what -> stopped));
    }

    private static <E> Listing<E> stopped(Call call) {
        return call.fold(new Call.Cases<>(
                answered -> answered.answer().isSuccess()
                        ? new Listing.Broken<>(
                                "Shopping Feed answered " + answered.answer().status() + " without a list")
                        : new Listing.Refused<>(answered.answer()),
                notConnected -> new Listing.Broken<>(notConnected.what()),
                lost -> new Listing.Broken<>(lost.what())));
    }
}
