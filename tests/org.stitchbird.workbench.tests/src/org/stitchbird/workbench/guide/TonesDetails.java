// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.guide;

import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.data.Value;
import org.stitchbird.engine.kind.ResultDetails;

/** Tells of tones as lines of numbers for our view, and as a picture for the tab that needs no view. */
@Component(property = {ResultDetails.MEDIA + "=text/csv", ResultDetails.MEDIA + "=" + ResultDetails.SVG})
public final class TonesDetails implements ResultDetails {
    @Override
    public Optional<String> of(Value value, String media) {
        if (!(value instanceof Tones tones)) {
            return Optional.empty();
        }
        return Optional.of(media.equals(SVG) ? picture(tones)
                : tones.heights().stream().map(Object::toString).collect(Collectors.joining("\n")));
    }

    private static String picture(Tones tones) {
        StringBuilder svg = new StringBuilder("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 "
                + 10 * tones.heights().size() + " 100'>");
        for (int i = 0; i < tones.heights().size(); i++) {
            double height = 100 * tones.heights().get(i);
            svg.append("<rect x='%d' y='%s' width='8' height='%s' fill='currentColor'/>".formatted(10 * i,
                    100 - height, height));
        }
        return svg.append("</svg>").toString();
    }
}
