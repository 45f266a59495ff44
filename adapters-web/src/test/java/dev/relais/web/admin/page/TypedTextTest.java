package dev.relais.web.admin.page;

import dev.relais.domain.shop.ChannelName;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("What was typed")
class TypedTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a\u0000b", "a\nb", "\u0085x\u0007y"})
    @DisplayName("is not read if the value refuses it or it cannot be printed")
    void refused(String typed) {
        assertThat(TypedText.read(typed, ChannelName::new)).isEmpty();
    }

    @Test
    @DisplayName("is read as it is, white space around it not counting")
    void read() {
        assertThat(TypedText.read(" La Redoute\t\n", ChannelName::new)).contains(new ChannelName("La Redoute"));
    }

    @Test
    @DisplayName("is looked for without what no keyboard types")
    void wanted() {
        assertThat(TypedText.wanted(" a\u0000b\u007f ")).isEqualTo("a b");
    }
}
