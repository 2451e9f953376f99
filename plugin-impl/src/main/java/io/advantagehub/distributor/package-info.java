/**
 * Who is who, and who sponsors whom: takes up what the host told of distributors, answers who sponsored whom at a
 * purchase's time and how a person can be reached as of any event. Owns {@code ah_distributor} and
 * {@code ah_sponsorship}; never sends a message and never moves money.
 */
@NullMarked
package io.advantagehub.distributor;

import org.jspecify.annotations.NullMarked;
