// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.text.DateFormat;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/**
 * Whose certificates a signature bears, and what is to be known of them.
 *
 * @param name the name in the signer's own certificate
 * @param remarks sentences about the certificates
 */
record Certificates(String name, List<String> remarks) {
    static Certificates of(CodeSigner signer) {
        X509Certificate own = (X509Certificate) signer.getSignerCertPath().getCertificates().getFirst();
        String name = name(own);
        List<String> remarks = new ArrayList<>();
        // A stamp proves that it was signed while the certificate was good.
        Date signed = signer.getTimestamp() == null ? new Date() : signer.getTimestamp().getTimestamp();
        if (signed.after(own.getNotAfter()) || signed.before(own.getNotBefore())) {
            remarks.add(Messages.get(signed.after(own.getNotAfter()) ? "signature.expired" : "signature.not-yet", name,
                    DateFormat.getDateInstance().format(
                            signed.after(own.getNotAfter()) ? own.getNotAfter() : own.getNotBefore())));
        }
        if (isSelfSigned(own)) {
            remarks.add(Messages.get("signature.self-signed", name));
        } else if (!Authorities.know(signer.getSignerCertPath(), signed)) {
            X509Certificate last = (X509Certificate) signer.getSignerCertPath().getCertificates().getLast();
            remarks.add(Messages.get("signature.unknown-authority", name, issuer(last)));
        }
        return new Certificates(name, remarks);
    }

    private static boolean isSelfSigned(X509Certificate certificate) {
        if (!certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
            return false;
        }
        try {
            certificate.verify(certificate.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static String name(X509Certificate certificate) {
        return name(certificate.getSubjectX500Principal().getName());
    }

    private static String issuer(X509Certificate certificate) {
        return name(certificate.getIssuerX500Principal().getName());
    }

    /** The common name, else the organisation, else all of it. */
    private static String name(String distinguished) {
        try {
            List<Rdn> parts = new LdapName(distinguished).getRdns();
            for (String type : List.of("CN", "O")) {
                for (Rdn part : parts) {
                    if (part.getType().equalsIgnoreCase(type)) {
                        return part.getValue().toString();
                    }
                }
            }
        } catch (InvalidNameException e) {
            // Then it is told as it stands there.
        }
        return distinguished;
    }
}
