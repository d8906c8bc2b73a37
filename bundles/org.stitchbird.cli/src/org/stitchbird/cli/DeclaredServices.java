// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads from a bundle which services its components will offer, without any of its code. */
final class DeclaredServices {
    private DeclaredServices() {
    }

    /** The names of the interfaces, one for each component that offers it. */
    static List<String> of(Path bundle) throws IOException {
        List<String> all = new ArrayList<>();
        try (JarFile jar = new JarFile(bundle.toFile(), false)) {
            String header = jar.getManifest() == null ? null
                    : jar.getManifest().getMainAttributes().getValue("Service-Component");
            for (String pattern : header == null ? new String[0] : header.split(",")) {
                String wanted = pattern.strip().replace(".", "\\.").replace("*", "[^/]*");
                for (ZipEntry entry : jar.stream().filter(each -> each.getName().matches(wanted)).toList()) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        read(in, all);
                    }
                }
            }
        }
        return all;
    }

    private static void read(InputStream in, List<String> all) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT && reader.getLocalName().equals("provide")) {
                    all.add(String.valueOf(reader.getAttributeValue(null, "interface")));
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
