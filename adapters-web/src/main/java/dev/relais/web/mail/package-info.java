/**
 * The mails to merchants and users, in English and French, and the way to the mail server. Keeps R39 on the way out.
 */
@NullMarked
package dev.relais.web.mail;

import org.jspecify.annotations.NullMarked;
