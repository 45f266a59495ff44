package dev.relais.shoppingfeed.sandbox;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("An upload of documents")
class UploadTest {

    private static final long LARGEST = 2 * 1024 * 1024 - 1;

    @Test
    @DisplayName("takes 20 files, each just below 2 MB")
    void takesTwenty() {
        assertThat(statusOf(20, LARGEST)).isEqualTo(202);
    }

    @Test
    @DisplayName("refuses one file more, or one byte more")
    void refusesMore() {
        assertThat(statusOf(21, 1)).isEqualTo(413);
        assertThat(statusOf(1, LARGEST + 1)).isEqualTo(413);
    }

    @Test
    @DisplayName("refuses files and documents that do not pair, and a missing body")
    void refusesUnpaired() {
        assertThat(statusOf(new Upload(body(2), List.of(1L)))).isEqualTo(422);
        assertThat(statusOf(new Upload(null, List.of(1L)))).isEqualTo(400);
    }

    private static int statusOf(int files, long size) {
        return statusOf(new Upload(body(files), Collections.nCopies(files, size)));
    }

    private static int statusOf(Upload upload) {
        try {
            assertThat(upload.wishes()).isNotEmpty();
            return 202;
        } catch (Refused refused) {
            return refused.reply().status();
        }
    }

    private static String body(int documents) {
        return IntStream.rangeClosed(1, documents)
                .mapToObj("{\"id\":%d,\"documents\":[{\"type\":\"invoice\"}]}"::formatted)
                .collect(Collectors.joining(",", "{\"order\":[", "]}"));
    }
}
