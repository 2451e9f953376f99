/** What the stories are told with: the demo as its visitors, its phones and its process see it. */
package io.advantagehub.demo.testing;
