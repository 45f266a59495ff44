package dev.relais.shoppingfeed.sandbox;

import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One page of a longer list, with links a client can follow from the first page to the last. */
record Page(String path, Query query, String relation) {

    <T> ObjectNode of(List<T> all, Function<T, ObjectNode> form) {
        var pages = Math.max(1, (all.size() + query.limit() - 1) / query.limit());
        var shown = all.stream()
                .skip((query.page() - 1L) * query.limit())
                .limit(query.limit())
                .map(form)
                .toList();
        var json = Json.object()
                .put("count", shown.size())
                .put("page", query.page())
                .put("pages", pages)
                .put("limit", query.limit())
                .put("total", all.size());
        json.set("_links", links(pages));
        json.set("_embedded", Json.object().set(relation, Json.array(shown)));
        return json;
    }

    private ObjectNode links(int pages) {
        var page = query.page();
        var links = Links.self(href(page));
        links.set("first", link(1));
        links.set("last", link(pages));
        if (page < pages) {
            links.set("next", link(page + 1));
        }
        if (page > 1) {
            links.set("prev", link(Math.min(page - 1, pages)));
        }
        return links;
    }

    private ObjectNode link(int page) {
        return Links.href(href(page));
    }

    private String href(int page) {
        return path + "?" + query.onPage(page);
    }
}
