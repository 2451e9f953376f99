/**
 * The referral programme on the shop's own pages: documents to accept, then links to share. Owns no table; asks the plugin
 * through {@link io.advantagehub.demo.hub.Hub}.
 */
@NullMarked
package io.advantagehub.demo.referral;

import org.jspecify.annotations.NullMarked;
