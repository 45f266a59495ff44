package dev.relais.domain.history;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.relais.domain.notify.NoticeKind;
import dev.relais.domain.overview.LogSource;
import dev.relais.domain.overview.OrderState;
import dev.relais.domain.shop.LegacyPolicy;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.SyncMode;
import dev.relais.domain.shop.Worded;
import dev.relais.domain.task.Cause;
import dev.relais.domain.task.Outcome;
import dev.relais.domain.task.ReasonCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@DisplayName("R41 words that are stored, logged and answered over REST")
class WordsTest {

    static Stream<List<String>> vocabularies() {
        return Stream.of(
                words(ProcessKind.values(), ProcessKind::word),
                words(Figure.values(), Figure::word),
                words(EventKind.values(), EventKind::word),
                words(LogLevel.values(), LogLevel::word),
                words(LogSource.values(), LogSource::word),
                words(OrderState.values(), OrderState::word),
                words(Operation.values(), Operation::word),
                words(SyncMode.values(), SyncMode::word),
                words(LegacyPolicy.values(), LegacyPolicy::word),
                words(Cause.values(), Cause::word),
                words(Outcome.values(), Outcome::word),
                words(ReasonCode.values(), ReasonCode::word),
                words(NoticeKind.values(), NoticeKind::word));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vocabularies")
    @DisplayName("R41 are lower-case words, each for one thing")
    void oneWordForOneThing(List<String> words) {
        assertThat(words).isNotEmpty().doesNotHaveDuplicates().allMatch(word -> word.matches("[a-z][a-z_-]*"));
    }

    @ParameterizedTest
    @EnumSource(ProcessKind.class)
    @DisplayName("R41 a process is found by its word, in small letters")
    void processes(ProcessKind kind) {
        assertThat(ProcessKind.of(kind.word())).contains(kind);
        assertThat(ProcessKind.of(kind.name())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(LogSource.class)
    @DisplayName("R41 a source of the log is found by its word")
    void sources(LogSource source) {
        assertThat(LogSource.of(source.word())).contains(source);
        assertThat(LogSource.of("elsewhere")).isEqualTo(Optional.empty());
    }

    @Test
    @DisplayName("R41 a stored word is read back, and one that nobody wrote is named")
    void stored() {
        assertThat(Worded.of(EventKind.class, "adopted")).isEqualTo(EventKind.ADOPTED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Worded.of(EventKind.class, "adopted?"))
                .withMessageContaining("adopted?");
    }

    private static <E> List<String> words(E[] values, Function<E, String> word) {
        return Arrays.stream(values).map(word).toList();
    }
}
