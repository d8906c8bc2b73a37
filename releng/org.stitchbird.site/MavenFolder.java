// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Lays our bundles out as a Maven repository in the folder {@code maven} of a p2 site, for plug-ins that are built
 * without Tycho: {@code java MavenFolder.java SITE VERSION}.
 *
 * <p>What a bundle needs stands in its pom in full, as the site has it, under the coordinates that it has on Central. A
 * bundle with libraries inside is left out, as a compiler would not see them; that is Weka's.
 */
public final class MavenFolder {
    private static final String OURS = "org.stitchbird";
    /** The time of the build in the version of a bundle. */
    private static final Pattern BUILT = Pattern.compile("(\\d{8})(\\d{4})$");

    private final Path site;
    private final String version;
    private final Map<String, Bundle> bundles = new LinkedHashMap<>();
    /** The bundle that provides something, by namespace and name. */
    private final Map<String, Bundle> providers = new HashMap<>();

    /** A bundle of the site: its name and version there, its Maven coordinates, and what it requires. */
    private record Bundle(String id, String version, String maven, List<String> requires) {
        boolean ours() {
            return maven.startsWith(OURS + ":");
        }

        Path jar(Path site) {
            return site.resolve("plugins").resolve(id + "_" + version + ".jar");
        }
    }

    private MavenFolder(Path site, String version) {
        this.site = site;
        this.version = version;
    }

    public static void main(String[] arguments) throws Exception {
        MavenFolder folder = new MavenFolder(Path.of(arguments[0]), arguments[1]);
        folder.read();
        folder.clear();
        for (Bundle bundle : folder.bundles.values()) {
            if (bundle.ours() && !bundle.id.endsWith(".source") && !hasLibraries(bundle.jar(folder.site))) {
                folder.lay(bundle);
            }
        }
    }

    private void read() throws Exception {
        for (Element unit : elements(document("content").getElementsByTagName("unit"))) {
            coordinates(unit).ifPresent(maven -> {
                List<String> requires = elements(unit.getElementsByTagName("required")).stream()
                        .filter(each -> !each.getAttribute("optional").equals("true"))
                        .map(each -> each.getAttribute("namespace") + "/" + each.getAttribute("name")).toList();
                Bundle bundle = new Bundle(unit.getAttribute("id"), unit.getAttribute("version"), maven, requires);
                if (Files.exists(bundle.jar(site))) {
                    bundles.put(bundle.id, bundle);
                    elements(unit.getElementsByTagName("provided")).forEach(each -> providers.putIfAbsent(
                            each.getAttribute("namespace") + "/" + each.getAttribute("name"), bundle));
                }
            });
        }
    }

    /** Takes away what an earlier build has laid. */
    private void clear() throws IOException {
        if (Files.exists(site.resolve("maven"))) {
            try (Stream<Path> old = Files.walk(site.resolve("maven"))) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private Element document(String name) throws Exception {
        try (ZipFile zip = new ZipFile(site.resolve(name + ".jar").toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name + ".xml"))) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
        }
    }

    /** Group, artifact and version of what Maven brought as it is or with a manifest of its own. */
    private static Optional<String> coordinates(Element unit) {
        Map<String, String> properties = elements(unit.getElementsByTagName("property")).stream().collect(
                Collectors.toMap(each -> each.getAttribute("name"), each -> each.getAttribute("value"), (a, b) -> a));
        String kind = properties.containsKey("maven-wrapped-artifactId") ? "maven-wrapped-" : "maven-";
        return Optional.ofNullable(properties.get(kind + "artifactId")).map(artifact -> properties.get(kind + "groupId")
                + ":" + artifact + ":" + properties.get(kind + "version"));
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static boolean hasLibraries(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            String path = file.getManifest().getMainAttributes().getValue("Bundle-ClassPath");
            return path != null && path.contains(".jar");
        }
    }

    /** A snapshot bears the time of its build, so that Maven takes a newer one as soon as there is one. */
    private void lay(Bundle bundle) throws IOException {
        Path folder = Files.createDirectories(
                site.resolve("maven/org/stitchbird").resolve(bundle.id).resolve(version));
        String file = version;
        Matcher built = BUILT.matcher(bundle.version);
        if (version.endsWith("-SNAPSHOT") && built.find()) {
            file = version.replace("SNAPSHOT", built.group(1) + "." + built.group(2) + "00-1");
            Files.writeString(folder.resolve("maven-metadata.xml"),
                    metadata(bundle.id, built.group(1), built.group(2) + "00", file));
        }
        String name = bundle.id + "-" + file;
        Files.copy(bundle.jar(site), folder.resolve(name + ".jar"), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(folder.resolve(name + ".pom"), pom(bundle));
        Bundle sources = bundles.get(bundle.id + ".source");
        if (sources != null) {
            Files.copy(sources.jar(site), folder.resolve(name + "-sources.jar"), StandardCopyOption.REPLACE_EXISTING);
        }
        sum(folder);
    }

    /** Maven holds what it fetches against these. */
    private static void sum(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                byte[] sum = digest().digest(Files.readAllBytes(file));
                Files.writeString(folder.resolve(file.getFileName() + ".sha1"), HexFormat.of().formatHex(sum));
            }
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has it", e);
        }
    }

    private String metadata(String id, String day, String time, String file) {
        String versions = List.of("jar", "pom").stream().map(extension -> """
                      <snapshotVersion><extension>%s</extension><value>%s</value><updated>%s</updated></snapshotVersion>
                """.formatted(extension, file, day + time)).collect(Collectors.joining());
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <metadata modelVersion="1.1.0">
                  <groupId>org.stitchbird</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                  <versioning>
                    <lastUpdated>%s</lastUpdated>
                    <snapshot><timestamp>%s</timestamp><buildNumber>1</buildNumber></snapshot>
                    <snapshotVersions>
                %s    </snapshotVersions>
                  </versioning>
                </metadata>
                """.formatted(id, version, day + time, day + "." + time, versions);
    }

    private String pom(Bundle bundle) {
        Map<String, Bundle> needed = new LinkedHashMap<>();
        need(bundle, needed);
        needed.remove(bundle.id);
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>org.stitchbird</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                  <dependencies>
                %s  </dependencies>
                </project>
                """.formatted(bundle.id, version,
                needed.values().stream().map(MavenFolder::dependency).collect(Collectors.joining()));
    }

    /** Adds a bundle and whatever it cannot do without. */
    private void need(Bundle bundle, Map<String, Bundle> needed) {
        if (needed.putIfAbsent(bundle.id, bundle) == null) {
            bundle.requires.stream().map(providers::get).filter(each -> each != null)
                    .forEach(each -> need(each, needed));
        }
    }

    /** What the library would ask for itself is left to the list, where it has one version. */
    private static String dependency(Bundle bundle) {
        String[] parts = bundle.maven.split(":");
        return """
                    <dependency>
                      <groupId>%s</groupId>
                      <artifactId>%s</artifactId>
                      <version>%s</version>
                      <exclusions>
                        <exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion>
                      </exclusions>
                    </dependency>
                """.formatted(parts[0], parts[1], parts[2]);
    }
}
