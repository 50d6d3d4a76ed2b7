/** The web console and the REST API; speaks to the house through the gateways only. */
@NullMarked
package io.huiyin.console;

import org.jspecify.annotations.NullMarked;
