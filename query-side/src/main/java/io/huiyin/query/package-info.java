/** Reading: views, search index and case file, kept up to date from the ledger and answered to those who may see. */
@NullMarked
package io.huiyin.query;

import org.jspecify.annotations.NullMarked;
