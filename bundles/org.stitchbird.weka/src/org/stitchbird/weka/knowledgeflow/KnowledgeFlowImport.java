// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.knowledgeflow;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.export.format.FlowImport;
import org.stitchbird.export.format.FormatException;
import org.stitchbird.weka.Messages;

/** Opens the files of Weka's KnowledgeFlow. */
@Component(service = FlowImport.class)
public final class KnowledgeFlowImport implements FlowImport {
    private static final long LARGEST = 64 << 20;

    @Override
    public String id() {
        return "kf";
    }

    @Override
    public String name() {
        return Messages.get("kf.name");
    }

    @Override
    public List<String> endings() {
        return List.of("kf");
    }

    @Override
    public Opened open(Path file) throws FormatException {
        String name = file.getFileName().toString();
        KfFlow flow = KfParser.parse(text(file, name), name);
        String title = flow.name().isBlank() ? name.replaceFirst("\\.kf$", "") : flow.name();
        return new Reading(flow, file.toAbsolutePath().getParent()).read(title);
    }

    /** Weka writes in the encoding of its computer; what is not UTF-8 is most likely of a western one. */
    private static String text(Path file, String name) throws FormatException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new FormatException(Messages.get("kf.large", name, LARGEST >> 20), null);
            }
            byte[] bytes = Files.readAllBytes(file);
            try {
                return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString()
                        .replaceFirst("^\uFEFF", "");
            } catch (CharacterCodingException e) {
                return new String(bytes, Charset.forName("windows-1252"));
            }
        } catch (FormatException e) {
            throw e;
        } catch (IOException e) {
            throw new FormatException(Messages.get("kf.unreadable", name, e.getMessage()), e);
        }
    }
}
