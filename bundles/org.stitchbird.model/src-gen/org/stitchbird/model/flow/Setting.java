// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model.flow;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Setting</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A named value with, where the value is a list or an algorithm, settings of its own.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.stitchbird.model.flow.Setting#getName <em>Name</em>}</li>
 *   <li>{@link org.stitchbird.model.flow.Setting#getValue <em>Value</em>}</li>
 *   <li>{@link org.stitchbird.model.flow.Setting#getSettings <em>Settings</em>}</li>
 * </ul>
 *
 * @see org.stitchbird.model.flow.FlowPackage#getSetting()
 * @generated
 */
public interface Setting extends EObject {
	/**
	 * Returns the value of the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The name, unique among its siblings; 'item' in a list, where it repeats.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Name</em>' attribute.
	 * @see #setName(String)
	 * @see org.stitchbird.model.flow.FlowPackage#getSetting_Name()
	 * @generated
	 */
	String getName();

	/**
	 * Sets the value of the '{@link org.stitchbird.model.flow.Setting#getName <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Name</em>' attribute.
	 * @see #getName()
	 * @generated
	 */
	void setName(String value);

	/**
	 * Returns the value of the '<em><b>Value</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The value as text, for an algorithm its id; null when there is none, as for a list.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Value</em>' attribute.
	 * @see #setValue(String)
	 * @see org.stitchbird.model.flow.FlowPackage#getSetting_Value()
	 * @generated
	 */
	String getValue();

	/**
	 * Sets the value of the '{@link org.stitchbird.model.flow.Setting#getValue <em>Value</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Value</em>' attribute.
	 * @see #getValue()
	 * @generated
	 */
	void setValue(String value);

	/**
	 * Returns the value of the '<em><b>Settings</b></em>' containment reference list.
	 * The list contents are of type {@link org.stitchbird.model.flow.Setting}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The items of a list, each named 'item', or the settings of the nested algorithm.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Settings</em>' containment reference list.
	 * @see org.stitchbird.model.flow.FlowPackage#getSetting_Settings()
	 * @generated
	 */
	EList<Setting> getSettings();

} // Setting
