// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;

/**
 * Generates src-gen/ from flow.genmodel, or checks that it is what would be generated.
 *
 * <p>Run through Maven by the pom beside this file; arguments: {@code check|write BUNDLE-FOLDER SCRATCH-FOLDER}.
 */
public final class GenerateModel {
    private static final String BUNDLE = "org.stitchbird.model";

    private GenerateModel() {
    }

    /** Generates into the scratch folder, then compares with src-gen/ or replaces it. */
    public static void main(String[] args) throws IOException {
        Path bundle = Path.of(args[1]).toRealPath();
        Path scratch = Files.createDirectories(Path.of(args[2])).toRealPath();
        Map<String, String> fresh = generate(bundle, scratch);
        Path target = bundle.resolve("src-gen");
        if (args[0].equals("write")) {
            clear(target);
            for (Map.Entry<String, String> file : fresh.entrySet()) {
                Path path = target.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            System.out.println(fresh.size() + " files generated into src-gen/");
            return;
        }
        List<String> differences = differences(fresh, files(target));
        if (!differences.isEmpty()) {
            System.err.println("src-gen/ is not what model/flow.genmodel generates (see docs/file-format.md):");
            differences.forEach(System.err::println);
            System.exit(1);
        }
        System.out.println(fresh.size() + " generated files are up to date");
    }

    private static Map<String, String> generate(Path bundle, Path scratch) throws IOException {
        clear(scratch);
        Path project = Files.createDirectories(scratch.resolve(BUNDLE));
        ResourceSet resources = new ResourceSetImpl();
        resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("*", new EcoreResourceFactoryImpl());
        GenModelPackage.eINSTANCE.eClass();
        EcorePackage.eINSTANCE.eClass();
        EcorePlugin.getPlatformResourceMap().put(BUNDLE, URI.createFileURI(project + "/"));
        URI uri = URI.createFileURI(bundle.resolve("model/flow.genmodel").toString());
        GenModel model = (GenModel) resources.getResource(uri, true).getContents().get(0);
        model.reconcile();
        model.setCanGenerate(true);
        model.setValidateModel(true);
        refuseErrors(model.diagnose());
        Generator generator = new Generator();
        generator.getAdapterFactoryDescriptorRegistry().addDescriptor(GenModelPackage.eNS_URI,
                GenModelGeneratorAdapterFactory.DESCRIPTOR);
        generator.setInput(model);
        refuseErrors(generator.generate(model, GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE, new BasicMonitor()));
        return files(project.resolve("src-gen"));
    }

    private static void refuseErrors(Diagnostic diagnostic) {
        if (diagnostic.getSeverity() >= Diagnostic.ERROR) {
            throw new IllegalStateException(diagnostic.getMessage() + " " + diagnostic.getChildren());
        }
    }

    /** Text by path below the folder, with the line ends and the header that this project uses. */
    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(path, StandardCharsets.UTF_8).replace("\r\n", "\n");
                files.put(folder.relativize(path).toString().replace('\\', '/'), tidy(text));
            }
        }
        return files;
    }

    /** The generator knows only block comments; every other source file starts with two line comments. */
    private static String tidy(String text) {
        return text.replaceFirst("\\A/\\*\\*\n \\* (Copyright.*)\n \\* (SPDX.*)\n \\*/\n", "// $1\n// $2\n")
                .replaceAll("[ \t]+\n", "\n");
    }

    private static List<String> differences(Map<String, String> fresh, Map<String, String> kept) {
        List<String> differences = new ArrayList<>();
        for (String path : fresh.keySet()) {
            if (!kept.containsKey(path)) {
                differences.add("missing: " + path);
            } else if (!kept.get(path).equals(fresh.get(path))) {
                differences.add("different: " + path);
            }
        }
        kept.keySet().stream().filter(path -> !fresh.containsKey(path))
                .forEach(path -> differences.add("extra: " + path));
        return differences;
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            found.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
