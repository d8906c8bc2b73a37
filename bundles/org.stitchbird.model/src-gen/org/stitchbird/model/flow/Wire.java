// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model.flow;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Wire</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A wire from a port where something comes out to a port where it goes in.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.stitchbird.model.flow.Wire#getSource <em>Source</em>}</li>
 *   <li>{@link org.stitchbird.model.flow.Wire#getSourcePort <em>Source Port</em>}</li>
 *   <li>{@link org.stitchbird.model.flow.Wire#getTarget <em>Target</em>}</li>
 *   <li>{@link org.stitchbird.model.flow.Wire#getTargetPort <em>Target Port</em>}</li>
 * </ul>
 *
 * @see org.stitchbird.model.flow.FlowPackage#getWire()
 * @generated
 */
public interface Wire extends EObject {
	/**
	 * Returns the value of the '<em><b>Source</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The node from which the wire comes.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Source</em>' reference.
	 * @see #setSource(Node)
	 * @see org.stitchbird.model.flow.FlowPackage#getWire_Source()
	 * @generated
	 */
	Node getSource();

	/**
	 * Sets the value of the '{@link org.stitchbird.model.flow.Wire#getSource <em>Source</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Source</em>' reference.
	 * @see #getSource()
	 * @generated
	 */
	void setSource(Node value);

	/**
	 * Returns the value of the '<em><b>Source Port</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The name of the output port of the source.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Source Port</em>' attribute.
	 * @see #setSourcePort(String)
	 * @see org.stitchbird.model.flow.FlowPackage#getWire_SourcePort()
	 * @generated
	 */
	String getSourcePort();

	/**
	 * Sets the value of the '{@link org.stitchbird.model.flow.Wire#getSourcePort <em>Source Port</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Source Port</em>' attribute.
	 * @see #getSourcePort()
	 * @generated
	 */
	void setSourcePort(String value);

	/**
	 * Returns the value of the '<em><b>Target</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The node to which the wire goes.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Target</em>' reference.
	 * @see #setTarget(Node)
	 * @see org.stitchbird.model.flow.FlowPackage#getWire_Target()
	 * @generated
	 */
	Node getTarget();

	/**
	 * Sets the value of the '{@link org.stitchbird.model.flow.Wire#getTarget <em>Target</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Target</em>' reference.
	 * @see #getTarget()
	 * @generated
	 */
	void setTarget(Node value);

	/**
	 * Returns the value of the '<em><b>Target Port</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The name of the input port of the target.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Target Port</em>' attribute.
	 * @see #setTargetPort(String)
	 * @see org.stitchbird.model.flow.FlowPackage#getWire_TargetPort()
	 * @generated
	 */
	String getTargetPort();

	/**
	 * Sets the value of the '{@link org.stitchbird.model.flow.Wire#getTargetPort <em>Target Port</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Target Port</em>' attribute.
	 * @see #getTargetPort()
	 * @generated
	 */
	void setTargetPort(String value);

} // Wire
