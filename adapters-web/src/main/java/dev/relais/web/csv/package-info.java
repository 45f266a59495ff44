/**
 * Lists as CSV files that a spreadsheet opens as they are: UTF-8 with a byte order mark, and no cell that is taken for a formula.
 * Knows no resource.
 */
@NullMarked
package dev.relais.web.csv;

import org.jspecify.annotations.NullMarked;
