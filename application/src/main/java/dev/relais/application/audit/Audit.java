package dev.relais.application.audit;

import java.time.InstantSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.domain.audit.Activity;
import dev.relais.domain.audit.Actor;
import dev.relais.domain.audit.AuditEntry;
import dev.relais.domain.audit.AuditTrail;
import dev.relais.domain.audit.CurrentActor;
import dev.relais.domain.shop.ShopCode;
import org.jspecify.annotations.Nullable;

/** Notes what the current actor does, in the transaction of the deed. */
@Singleton
public class Audit {

    private final AuditTrail trail;
    private final CurrentActor current;
    private final InstantSource time;

    @Inject
    public Audit(AuditTrail trail, CurrentActor current, InstantSource time) {
        this.trail = trail;
        this.current = current;
        this.time = time;
    }

    /** @param before and {@code after}: never a secret; what is the same before and after is not noted */
    public void changed(Activity activity, @Nullable ShopCode shop, String subject, String before, String after) {
        if (!before.equals(after)) {
            note(current.actor(), activity, shop, subject, before, after);
        }
    }

    /** As {@link #changed(Activity, ShopCode, String, String, String)}, told in the lines that differ. */
    public void changed(Activity activity, ShopCode shop, Described before, Described after) {
        changed(activity, shop, "", before.unlike(after), after.unlike(before));
    }

    public void did(Activity activity, @Nullable ShopCode shop, String subject) {
        note(current.actor(), activity, shop, subject, "", "");
    }

    /** Done by somebody who has shown who he is otherwise than by signing in. */
    public void did(Actor by, Activity activity, String subject) {
        note(by, activity, null, subject, "", "");
    }

    private void note(
            Actor by, Activity activity, @Nullable ShopCode shop, String subject, String before, String after) {
        trail.append(new AuditEntry(time.instant(), by, activity, shop, subject, before, after));
    }
}
