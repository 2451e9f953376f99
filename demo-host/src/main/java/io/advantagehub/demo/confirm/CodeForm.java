package io.advantagehub.demo.confirm;

import org.jspecify.annotations.Nullable;

/** A code as it was typed or filled in by the phone. */
public record CodeForm(@Nullable String code) {

    /** People write gaps between digits. */
    public String digits() {
        return code == null ? "" : code.replaceAll("[\\s-]", "");
    }

    /** Never the code. */
    @Override
    public String toString() {
        return "CodeForm";
    }
}
