// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.figures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.widgets.Display;
import org.stitchbird.engine.look.Rgb;

/** Icons of node types in any colour and size, drawn anew from their SVG so that they are crisp at every zoom. */
public final class StepIcons {
    /** At many zooms many images come together; the ones not used for longest go first. */
    private static final int KEPT = 600;
    private static final Map<URL, Optional<String>> SOURCES = new HashMap<>();
    private static final Map<Key, Image> IMAGES = new LinkedHashMap<>(64, 0.75f, true);

    private record Key(URL svg, Rgb colour, int size) {
    }

    private StepIcons() {
    }

    /**
     * The icon as an image with so many pixels on each side, at 100 % of the display's own scale.
     *
     * @return {@code null} when the file cannot be read, which is logged once; never to be disposed or kept
     */
    public static Image image(URL svg, Rgb colour, int size) {
        Key key = new Key(svg, colour, size);
        Image image = IMAGES.get(key);
        if (image == null) {
            image = SOURCES.computeIfAbsent(svg, StepIcons::read).map(source -> make(source, key)).orElse(null);
            if (image != null) {
                IMAGES.put(key, image);
                forgetOldest();
            }
        }
        return image;
    }

    private static Image make(String source, Key key) {
        try {
            ImageDataProvider provider = zoom -> render(source, key.colour, Math.round(key.size * zoom / 100f));
            return new Image(Display.getDefault(), provider);
        } catch (SWTException e) {
            SOURCES.put(key.svg, Optional.empty());
            ILog.of(StepIcons.class).warn("The icon " + key.svg + " is not an SVG that can be drawn", e);
            return null;
        }
    }

    private static ImageData render(String source, Rgb colour, int size) {
        String svg = source.replace("currentColor", colour.hex());
        int start = svg.indexOf("<svg");
        int end = svg.indexOf('>', start);
        String head = svg.substring(start, end).replaceAll("\\s(width|height)\\s*=\\s*([\"']).*?\\2", "");
        String sized = svg.substring(0, start) + head + " width=\"" + size + "\" height=\"" + size + "\""
                + svg.substring(end);
        return new ImageData(new ByteArrayInputStream(sized.getBytes(StandardCharsets.UTF_8)));
    }

    private static Optional<String> read(URL svg) {
        try (InputStream in = svg.openStream()) {
            String source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of(source).filter(text -> text.contains("<svg"));
        } catch (IOException e) {
            ILog.of(StepIcons.class).warn("The icon " + svg + " cannot be read", e);
            return Optional.empty();
        }
    }

    private static void forgetOldest() {
        if (IMAGES.size() > KEPT) {
            Key oldest = IMAGES.keySet().iterator().next();
            IMAGES.remove(oldest).dispose();
        }
    }
}
