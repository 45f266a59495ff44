package dev.relais.web.mail;

import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RefusedTest {

    @Test
    @DisplayName("R39 why a mail was not taken is said in the words of what refused it")
    void innermost() {
        assertThat(Refused.inWords(new CompletionException(new ConnectException("Connection refused: localhost:25"))))
                .isEqualTo("Connection refused: localhost:25");
    }

    @Test
    @DisplayName("R39 a server that is silent is called so")
    void silent() {
        assertThat(Refused.inWords(new IllegalStateException(new TimeoutException())))
                .isEqualTo("the mail server did not answer in time");
        assertThat(Refused.inWords(new ConnectException())).isEqualTo("ConnectException");
    }

    @Test
    @DisplayName("R39 nobody's whole address is repeated, nor anything that forges a line")
    void masks() {
        assertThat(Refused.inWords(new IllegalStateException("550 <ann.b+c@example.org>:\r\nno such user ann@b")))
                .isEqualTo("550 <…@example.org>: no such user …@b");
        assertThat(Refused.inWords(new IllegalStateException("a".repeat(600)))).hasSize(501);
    }
}
