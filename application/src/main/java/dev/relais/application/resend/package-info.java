/** What a merchant does about failures: sends an order again, or sets its failures aside. R43. */
@NullMarked
package dev.relais.application.resend;

import org.jspecify.annotations.NullMarked;
