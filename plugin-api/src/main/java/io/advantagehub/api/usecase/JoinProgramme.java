package io.advantagehub.api.usecase;

import io.advantagehub.api.DistributorId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a distributor takes part in the referral programme: by accepting its terms of use and its privacy policy, each by
 * itself and in its current version. That is no consent to messages. Thread-safe.
 */
public interface JoinProgramme {

    /** What somebody is asked to accept: both documents, accepted or not. */
    Documents documents(DistributorId who, Locale language);

    /**
     * Writes down both acceptances, with the texts' hashes, the time, the address and the language. What was accepted before
     * stays as it was.
     *
     * @return false, with nothing written, where one of the versions is not the current one any more
     * @throws IllegalArgumentException where the language is not one of pt-BR, ru and en
     */
    boolean accept(DistributorId who, Acceptance acceptance);

    /** Both, as somebody is to read them. */
    record Documents(Version terms, Version privacy) {

        /** Whether there is nothing to accept, so that links are shown and money may be spent. */
        public boolean areAccepted() {
            return terms.accepted() && privacy.accepted();
        }
    }

    /**
     * A document's current version.
     *
     * @param text in the reader's language; its paragraphs are parted by empty lines
     * @param changes since the version that this person accepted last; none where that was none, or is the current one
     */
    record Version(int number, boolean accepted, String text, List<Change> changes) {
        public Version {
            changes = List.copyOf(changes);
        }
    }

    /** One paragraph that is gone or new, in the order of the text. */
    record Change(boolean added, String text) {}

    /**
     * What somebody accepts, as it was shown to them.
     *
     * @param language in which the texts were read
     * @param address where they did it from, as far as the host knows
     */
    record Acceptance(
            int termsVersion,
            int privacyVersion,
            Locale language,
            @Nullable String address) {

        @Override
        public String toString() {
            return "Acceptance[" + termsVersion + ", " + privacyVersion + "]";
        }
    }
}
