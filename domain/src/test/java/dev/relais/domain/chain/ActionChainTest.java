package dev.relais.domain.chain;

import java.util.ArrayList;
import java.util.List;

import dev.relais.domain.history.LogLevel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R16 the chain runs its actions one after the other")
class ActionChainTest {

    private final Basket basket = new Basket();

    @Test
    @DisplayName("R16 every action is performed, in order")
    void performsAll() {
        ActionChain<Basket> chain =
                new ActionChain<>(List.of(new Add("get", Action.Next.CONTINUE), new Add("send", Action.Next.CONTINUE)));

        Action.Next next = chain.run(basket);

        assertThat(next).isEqualTo(Action.Next.CONTINUE);
        assertThat(basket.held).containsExactly("get", "send");
    }

    @Test
    @DisplayName("R16 an action that finds nothing to do ends the chain")
    void stops() {
        ActionChain<Basket> chain =
                new ActionChain<>(List.of(new Add("get", Action.Next.STOP), new Add("send", Action.Next.CONTINUE)));

        Action.Next next = chain.run(basket);

        assertThat(next).isEqualTo(Action.Next.STOP);
        assertThat(basket.held).containsExactly("get");
    }

    @Test
    @DisplayName("R41 each action is logged with what it took and what it gave, unless it changed nothing")
    void logsWhatChanged() {
        ActionChain<Basket> chain =
                new ActionChain<>(List.of(new Add("get", Action.Next.CONTINUE), new Add("", Action.Next.CONTINUE)));

        chain.run(basket);

        assertThat(basket.log).containsExactly("Add: [] ► [get]");
    }

    @Test
    @DisplayName("R41 a line matters as much as what the conveyor carries then")
    void mattersAsMuch() {
        basket.importance = LogLevel.WARNING;

        new ActionChain<>(List.of(new Add("get", Action.Next.CONTINUE))).run(basket);

        assertThat(basket.levels).containsExactly(LogLevel.WARNING);
    }

    private static final class Basket implements Conveyor {

        private final List<String> held = new ArrayList<>();
        private final List<String> log = new ArrayList<>();
        private final List<LogLevel> levels = new ArrayList<>();
        private LogLevel importance = LogLevel.INFO;

        @Override
        public String load() {
            return held.toString();
        }

        @Override
        public LogLevel importance() {
            return importance;
        }

        @Override
        public void log(LogLevel level, String message) {
            levels.add(level);
            log.add(message);
        }
    }

    private record Add(String what, Next next) implements Action<Basket> {

        @Override
        public String name() {
            return "Add";
        }

        @Override
        public Next perform(Basket basket) {
            if (!what.isEmpty()) {
                basket.held.add(what);
            }
            return next;
        }
    }
}
