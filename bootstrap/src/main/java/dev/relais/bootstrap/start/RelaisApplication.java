package dev.relais.bootstrap.start;

import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts Relais on what it finds, and says in one line why it cannot. */
@QuarkusMain
public class RelaisApplication {

    public static void main(String... args) {
        var exitCode = new AtomicInteger(1);
        var epilogue = Epilogue.awaited();
        try {
            Foundation.lay(Settings.ofThisProcess(), epilogue).forEach(System::setProperty);
            // As the default handler, not as an argument: only so does Quarkus itself say why it does not start.
            ApplicationLifecycleManager.setDefaultExitCodeHandler(exitCode::set);
            Quarkus.run(args);
        } catch (CannotStart refused) {
            System.err.println(refused.getMessage());
        } finally {
            epilogue.begin();
        }
        System.exit(exitCode.get());
    }
}
