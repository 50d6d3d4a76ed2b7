/** What all pages share: languages, navigation, error pages, limits. */
@NullMarked
package io.huiyin.console.look;

import org.jspecify.annotations.NullMarked;
