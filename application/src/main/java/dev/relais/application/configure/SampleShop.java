package dev.relais.application.configure;

/** A shop to try Relais with: connected to the simulator, with a mapping and some orders. */
public interface SampleShop {

    /** Opens it; if it is there already, it stays as it was left. */
    void open();
}
