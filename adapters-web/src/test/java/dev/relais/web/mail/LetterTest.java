package dev.relais.web.mail;

import java.util.Locale;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LetterTest {

    @Test
    @DisplayName("R39 a subject is one line, so that it cannot bring headers of its own")
    void oneLine() {
        Letter letter = new Letter("id", "Shop\r\nBcc: all@example.com\u2028x\n", "", "");

        assertThat(letter.subject()).isEqualTo("Shop Bcc: all@example.com x");
    }

    @ParameterizedTest
    @CsvSource({"fr, FRENCH", "fr-BE, FRENCH", "en, ENGLISH", "en-GB, ENGLISH", "de, ENGLISH", "frr, ENGLISH"})
    @DisplayName("R39 French in whatever country is French, all else is English")
    void language(String tag, Language expected) {
        assertThat(Language.of(Locale.forLanguageTag(tag))).isEqualTo(expected);
    }
}
