package dev.relais.shoppingfeed.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Documents sent for orders: files and the orders they belong to pair by position. */
record Upload(@Nullable String body, List<Long> fileSizes) {

    private static final int MOST_FILES = 20;
    private static final long TOO_LARGE = 2L * 1024 * 1024;

    Upload {
        fileSizes = List.copyOf(fileSizes);
    }

    List<Wish> wishes() {
        if (fileSizes.size() > MOST_FILES || fileSizes.stream().anyMatch(size -> size >= TOO_LARGE)) {
            throw new Refused(Reply.problem(
                    413, "Request Entity Too Large", "At most 20 files, each smaller than 2 MB, can be uploaded"));
        }
        var wishes = Wish.all(bytes());
        var documents = wishes.stream()
                .mapToInt(wish -> wish.json().path("documents").size())
                .sum();
        if (documents != fileSizes.size()) {
            throw new Refused(
                    Reply.unprocessable("%d files came for %d documents".formatted(fileSizes.size(), documents)));
        }
        return wishes;
    }

    /** The upload as it is noted among the received requests: the body and the sizes, not the files. */
    byte[] noted() {
        var noted = Json.object();
        noted.set("fileSizes", Json.MAPPER.valueToTree(fileSizes));
        try {
            noted.set("body", Wish.tree(bytes()));
        } catch (Refused notJson) {
            noted.put("body", body);
        }
        return noted.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] bytes() {
        return body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
    }
}
