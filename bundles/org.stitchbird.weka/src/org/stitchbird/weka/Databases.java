// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.stitchbird.engine.data.NodeFailure;

/** Asks databases what Weka's loaders and savers print on the console instead of telling. */
public final class Databases {
    private Databases() {
    }

    /**
     * Connects once, so that what is wrong is told.
     *
     * @throws NodeFailure if no driver knows the address, or the database refuses
     */
    public static void require(String url, String user, String password) throws NodeFailure {
        try {
            DriverManager.getDriver(url);
        } catch (SQLException e) {
            throw new NodeFailure(Messages.get("database.driver", url), e);
        }
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            connection.isValid(0);
        } catch (SQLException e) {
            throw new NodeFailure(Messages.get("database.refused", WekaWork.reason(e)), e);
        }
    }

    /**
     * How many rows a table has.
     *
     * @throws NodeFailure if it cannot be asked, or is not there
     */
    public static long rows(String url, String user, String password, String table) throws NodeFailure {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            return result.next() ? result.getLong(1) : 0;
        } catch (SQLException e) {
            throw new NodeFailure(Messages.get("database.refused", WekaWork.reason(e)), e);
        }
    }
}
