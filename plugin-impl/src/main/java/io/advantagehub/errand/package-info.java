/** What features have to do outside after a commit: tell the host, hand money over. Runs their errands; owns no table. */
@NullMarked
package io.advantagehub.errand;

import org.jspecify.annotations.NullMarked;
