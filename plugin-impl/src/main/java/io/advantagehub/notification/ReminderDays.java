package io.advantagehub.notification;

import io.advantagehub.settings.Settings;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * How long before a paid activity's end to remind of it.
 *
 * @param ahead each once; empty where an administrator wants no reminders
 */
record ReminderDays(List<Duration> ahead) {

    static ReminderDays of(Settings.Snapshot settings) {
        String days = settings.text("activity.reminder-days");
        return days.equals("none")
                ? new ReminderDays(List.of())
                : new ReminderDays(Arrays.stream(days.split(","))
                        .map(day -> Duration.ofHours(24 * Long.parseLong(day.trim())))
                        .distinct()
                        .toList());
    }
}
