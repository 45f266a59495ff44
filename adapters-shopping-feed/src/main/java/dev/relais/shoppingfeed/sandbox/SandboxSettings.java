package dev.relais.shoppingfeed.sandbox;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether the sandbox is served at all, and how patient a client has to be with it. */
@ConfigMapping(prefix = "relais.sandbox")
interface SandboxSettings {

    /** Off by default: an installation that talks to real marketplaces has no use for a second, false one. */
    @WithDefault("false")
    boolean enabled();

    /** How long a request about an order "-TIMEOUT" hangs: longer than the time-out of any sensible client. */
    @WithDefault("60s")
    Duration hangsFor();
}
