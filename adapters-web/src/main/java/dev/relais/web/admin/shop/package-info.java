/**
 * The list of shops as a merchant sees it. Shops are connected and changed over REST.
 */
@NullMarked
package dev.relais.web.admin.shop;

import org.jspecify.annotations.NullMarked;
