package org.ridgebench.images.pictures;

import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import org.jspecify.annotations.Nullable;

/** Readers fill what is missing of a damaged picture with grey, and warn. Of what is merely odd they warn, too. */
final class Warnings implements IIOReadWarningListener {
    private static final Pattern DAMAGE = Pattern.compile("(?i).*(premature|truncat|corrupt|unexpected end|missing).*");

    private @Nullable String damage;

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        if (damage == null && DAMAGE.matcher(warning).matches()) {
            damage = warning;
        }
    }

    void throwIfDamaged() throws UnreadableException {
        Optional<String> found = Optional.ofNullable(damage);
        if (found.isPresent()) {
            throw new UnreadableException(Reason.DAMAGED, found.get());
        }
    }
}
