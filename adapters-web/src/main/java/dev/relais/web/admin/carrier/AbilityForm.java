package dev.relais.web.admin.carrier;

import java.util.Optional;

import dev.relais.domain.shop.ChannelAbility;
import dev.relais.domain.shop.ChannelName;
import org.jspecify.annotations.Nullable;

/** What is said of a channel: whether it takes refunds and cancellations, or that the built-in table knows (R15). */
record AbilityForm(String channel, Answer refund, Answer cancel) {

    static final AbilityForm EMPTY = new AbilityForm("", Answer.TABLE, Answer.TABLE);

    /** What can be said of an operation. */
    enum Answer {
        TABLE("table", null),
        YES("yes", true),
        NO("no", false);

        private final String word;
        private final @Nullable Boolean says;

        Answer(String word, @Nullable Boolean says) {
            this.word = word;
            this.says = says;
        }

        /** The word in the form. */
        public String word() {
            return word;
        }

        /** The table for a word that is none of ours. */
        static Answer of(String word) {
            for (Answer answer : values()) {
                if (answer.word.equals(word)) {
                    return answer;
                }
            }
            return TABLE;
        }
    }

    /** Empty if no channel is named. */
    Optional<ChannelName> name() {
        return TypedChannel.channel(channel);
    }

    /** Empty if nothing is said that the table does not say. */
    Optional<ChannelAbility> ability() {
        return refund == Answer.TABLE && cancel == Answer.TABLE
                ? Optional.empty()
                : name().map(named -> new ChannelAbility(named, refund.says, cancel.says));
    }
}
