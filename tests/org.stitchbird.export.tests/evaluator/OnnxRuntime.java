// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers rows with ONNX Runtime, one model for each line of the input: its file, the rows' and the answers'. */
public final class OnnxRuntime {
    public static void main(String[] arguments) throws Exception {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] files = line.split("\t");
            try {
                answer(environment, Path.of(files[0]), Path.of(files[1]), Path.of(files[2]));
                System.out.println("done");
            } catch (Exception | Error e) {
                System.out.println(e.toString().replace('\n', ' '));
            }
        }
    }

    private static void answer(OrtEnvironment environment, Path model, Path rows, Path answers) throws Exception {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        try (OrtSession session = environment.createSession(model.toString(), options)) {
            Map<String, OnnxTensor> inputs = inputs(environment, rows, List.copyOf(session.getInputNames()));
            int count = inputs.isEmpty() ? 1 : (int) inputs.values().iterator().next().getInfo().getShape()[0];
            try (OrtSession.Result result = session.run(inputs);
                    DataOutputStream out = new DataOutputStream(Files.newOutputStream(answers))) {
                Object prediction = result.get("prediction").orElseThrow().getValue();
                double[][] probabilities = result.get("probabilities").isEmpty() ? new double[count][0]
                        : (double[][]) result.get("probabilities").get().getValue();
                out.writeInt(count);
                for (int row = 0; row < count; row++) {
                    text(out, prediction instanceof String[][] labels ? labels[row][0]
                            : Double.toString(((double[][]) prediction)[row][0]));
                    out.writeInt(probabilities[row].length);
                    for (double each : probabilities[row]) {
                        out.writeDouble(each);
                    }
                }
            }
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    /** By name; a column whose name an output has, or that has control characters, by its place. */
    private static Map<String, OnnxTensor> inputs(OrtEnvironment environment, Path rows, List<String> names)
            throws Exception {
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try (DataInputStream in = new DataInputStream(Files.newInputStream(rows))) {
            int columns = in.readInt();
            int count = in.readInt();
            for (int column = 0; column < columns; column++) {
                String name = text(in);
                boolean labels = in.readBoolean();
                String[][] texts = new String[count][1];
                double[][] numbers = new double[count][1];
                for (int row = 0; row < count; row++) {
                    boolean missing = in.readBoolean();
                    if (labels) {
                        texts[row][0] = missing ? "" : text(in);
                    } else {
                        numbers[row][0] = missing ? Double.NaN : in.readDouble();
                    }
                }
                inputs.put(names.contains(name) ? name : names.get(column), labels
                        ? OnnxTensor.createTensor(environment, texts)
                        : OnnxTensor.createTensor(environment, numbers));
            }
        }
        return inputs;
    }

    private static String text(DataInputStream in) throws Exception {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static void text(DataOutputStream out, String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
