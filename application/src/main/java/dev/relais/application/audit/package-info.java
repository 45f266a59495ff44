/** What the deeds of people leave behind, so that it is known who changed what. */
@NullMarked
package dev.relais.application.audit;

import org.jspecify.annotations.NullMarked;
