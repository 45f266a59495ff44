/**
 * What every page is made of: its words, its files, its times, and the page shown when something is wrong. The layout is in
 * {@code templates/layout.html}.
 */
@NullMarked
package dev.relais.web.admin.page;

import org.jspecify.annotations.NullMarked;
