/** Which days are worked: the tables of the years, who drafted and who approved them, and what follows for open cases. */
@NullMarked
package io.huiyin.api.calendar;

import org.jspecify.annotations.NullMarked;
