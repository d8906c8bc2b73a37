// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.worker;

import java.io.Serializable;
import java.util.List;
import org.stitchbird.engine.session.RunEvent;

/** What travels between the editor's process and its worker. */
sealed interface Message extends Serializable {
    /**
     * The worker is there and can be asked.
     *
     * @param heapMegabytes how much memory its runs may take
     */
    record Ready(long heapMegabytes) implements Message {
    }

    /**
     * The worker is asked to call a method of a session, which it opens when it does not know it yet.
     *
     * @param id under which it is answered
     * @param session the session's number
     * @param method the method as {@link SessionMethods} names it
     * @param arguments its arguments
     */
    record Call(long id, int session, String method, Object[] arguments) implements Message {
    }

    /** The worker is asked to keep what is to be kept and to end. */
    record Leave() implements Message {
    }

    /** A call has given a value, which may be {@code null}. */
    record Answer(long id, Object value) implements Message {
    }

    /**
     * A call has thrown something.
     *
     * @param type the name of its class
     */
    record Thrown(long id, String type, String sentence) implements Message {
    }

    /** Something has happened in the run of a session. */
    record Told(int session, RunEvent event) implements Message {
    }

    /** The worker wants to be replaced once nothing runs in it; the reason is for the log. */
    record Unsound(String reason) implements Message {
    }

    /** One of these nodes has called System.exit; as a rule there is just one. */
    record Exiting(List<Place> nodes) implements Message {
    }

    /** A node of the flow of a session. */
    record Place(int session, String node) implements Serializable {
    }
}
