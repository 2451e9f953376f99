/**
 * The referral programme: the terms of use and the privacy policy with who accepted which version, what can be
 * recommended, the distributors' links with their clicks, and what those links brought. Owns {@code ah_terms_version},
 * {@code ah_terms_acceptance}, {@code ah_referral_catalogue}, {@code ah_referral_link}, {@code ah_referral_key}, {@code
 * ah_click}, {@code ah_attribution} and the roll-ups {@code ah_link_day}, {@code ah_link_visitor}, {@code ah_first_line}.
 * Never moves money, and never sends anybody to an address that a request named.
 */
@NullMarked
package io.advantagehub.referral;

import org.jspecify.annotations.NullMarked;
