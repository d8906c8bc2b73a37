// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.architecture;

import aQute.bnd.classfile.ClassFile;
import aQute.bnd.classfile.ElementInfo;
import aQute.bnd.classfile.ExceptionsAttribute;
import aQute.bnd.classfile.InnerClassesAttribute;
import aQute.bnd.classfile.InnerClassesAttribute.InnerClass;
import aQute.bnd.classfile.MemberInfo;
import aQute.bnd.classfile.SignatureAttribute;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which types of ours the types of the API are made of, as compiled. */
final class ApiTypes {
    private static final Pattern OURS = Pattern.compile("(org/stitchbird/[\\w/]+)/[\\w$]+");
    private static final int SEEN = 0x0001 | 0x0004;

    private ApiTypes() {
    }

    /** What a package of the API hands out of packages that are not, each as "member of type: package". */
    static Set<String> strangers(Path classes, String name, Set<String> api) throws IOException {
        Set<String> strangers = new TreeSet<>();
        try (Stream<Path> files = Files.list(classes.resolve(name.replace('.', '/')))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
                try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
                    ClassFile type = ClassFile.parseClassFile(in);
                    if (seen(type)) {
                        look(type, api, strangers);
                    }
                }
            }
        }
        return strangers;
    }

    private static void look(ClassFile type, Set<String> api, Set<String> strangers) {
        List<String> made = new ArrayList<>(Arrays.asList(type.interfaces));
        made.add(String.valueOf(type.super_class));
        made.add(signature(type));
        add(type, "it", String.join(" ", made), api, strangers);
        for (MemberInfo[] members : List.of(type.fields, type.methods)) {
            for (MemberInfo member : members) {
                if ((member.access & SEEN) != 0) {
                    String thrown = member.getAttribute(ExceptionsAttribute.class)
                            .map(each -> String.join(" ", each.exceptions)).orElse("");
                    add(type, member.name, member.descriptor + " " + signature(member) + " " + thrown, api, strangers);
                }
            }
        }
    }

    private static void add(ClassFile type, String member, String made, Set<String> api, Set<String> strangers) {
        Matcher matcher = OURS.matcher(made);
        while (matcher.find()) {
            String other = matcher.group(1).replace('/', '.');
            if (!api.contains(other)) {
                strangers.add(type.this_class.replace('/', '.') + "." + member + " is made of something of " + other);
            }
        }
    }

    private static String signature(ElementInfo element) {
        return element.getAttribute(SignatureAttribute.class).map(each -> each.signature).orElse("");
    }

    /** Whether others see a type: it, and those around it, are public or protected. */
    private static boolean seen(ClassFile type) {
        InnerClass[] inner = type.getAttribute(InnerClassesAttribute.class).map(each -> each.classes)
                .orElse(new InnerClass[0]);
        boolean nested = false;
        for (String name = type.this_class; name != null;) {
            String now = name;
            InnerClass own = Arrays.stream(inner).filter(each -> each.inner_class.equals(now)).findFirst().orElse(null);
            if (own != null && ((own.inner_access & SEEN) == 0 || own.inner_name == null)) {
                return false;
            }
            nested |= own != null;
            name = own == null ? null : own.outer_class;
        }
        return nested || (type.access & SEEN) != 0;
    }
}
