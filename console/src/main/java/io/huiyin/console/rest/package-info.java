/** The same for programs: the API under /api/v1. */
@NullMarked
package io.huiyin.console.rest;

import org.jspecify.annotations.NullMarked;
