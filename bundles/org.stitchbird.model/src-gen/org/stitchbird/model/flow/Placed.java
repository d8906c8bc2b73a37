// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model.flow;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Placed</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * Something with an id and a place on the canvas.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.stitchbird.model.flow.Placed#getId <em>Id</em>}</li>
 *   <li>{@link org.stitchbird.model.flow.Placed#getX <em>X</em>}</li>
 *   <li>{@link org.stitchbird.model.flow.Placed#getY <em>Y</em>}</li>
 * </ul>
 *
 * @see org.stitchbird.model.flow.FlowPackage#getPlaced()
 * @generated
 */
public interface Placed extends EObject {
	/**
	 * Returns the value of the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The stable id, unique among all nodes and notes of the flow.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Id</em>' attribute.
	 * @see #setId(String)
	 * @see org.stitchbird.model.flow.FlowPackage#getPlaced_Id()
	 * @generated
	 */
	String getId();

	/**
	 * Sets the value of the '{@link org.stitchbird.model.flow.Placed#getId <em>Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Id</em>' attribute.
	 * @see #getId()
	 * @generated
	 */
	void setId(String value);

	/**
	 * Returns the value of the '<em><b>X</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The left edge in pixels at zoom 100 %.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>X</em>' attribute.
	 * @see #setX(int)
	 * @see org.stitchbird.model.flow.FlowPackage#getPlaced_X()
	 * @generated
	 */
	int getX();

	/**
	 * Sets the value of the '{@link org.stitchbird.model.flow.Placed#getX <em>X</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>X</em>' attribute.
	 * @see #getX()
	 * @generated
	 */
	void setX(int value);

	/**
	 * Returns the value of the '<em><b>Y</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The top edge in pixels at zoom 100 %.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Y</em>' attribute.
	 * @see #setY(int)
	 * @see org.stitchbird.model.flow.FlowPackage#getPlaced_Y()
	 * @generated
	 */
	int getY();

	/**
	 * Sets the value of the '{@link org.stitchbird.model.flow.Placed#getY <em>Y</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Y</em>' attribute.
	 * @see #getY()
	 * @generated
	 */
	void setY(int value);

} // Placed
