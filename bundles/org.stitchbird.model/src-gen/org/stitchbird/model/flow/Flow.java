// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model.flow;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Flow</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A flow: nodes, the wires between them, and notes. Change it through FlowEdits only.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.stitchbird.model.flow.Flow#getTitle <em>Title</em>}</li>
 *   <li>{@link org.stitchbird.model.flow.Flow#getDescription <em>Description</em>}</li>
 *   <li>{@link org.stitchbird.model.flow.Flow#getSeed <em>Seed</em>}</li>
 *   <li>{@link org.stitchbird.model.flow.Flow#getNodes <em>Nodes</em>}</li>
 *   <li>{@link org.stitchbird.model.flow.Flow#getWires <em>Wires</em>}</li>
 *   <li>{@link org.stitchbird.model.flow.Flow#getNotes <em>Notes</em>}</li>
 * </ul>
 *
 * @see org.stitchbird.model.flow.FlowPackage#getFlow()
 * @generated
 */
public interface Flow extends EObject {
	/**
	 * Returns the value of the '<em><b>Title</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The title, for people; empty when there is none.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Title</em>' attribute.
	 * @see #setTitle(String)
	 * @see org.stitchbird.model.flow.FlowPackage#getFlow_Title()
	 * @generated
	 */
	String getTitle();

	/**
	 * Sets the value of the '{@link org.stitchbird.model.flow.Flow#getTitle <em>Title</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Title</em>' attribute.
	 * @see #getTitle()
	 * @generated
	 */
	void setTitle(String value);

	/**
	 * Returns the value of the '<em><b>Description</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What the flow is for, in words, lines separated by '\n'; empty when there is nothing.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Description</em>' attribute.
	 * @see #setDescription(String)
	 * @see org.stitchbird.model.flow.FlowPackage#getFlow_Description()
	 * @generated
	 */
	String getDescription();

	/**
	 * Sets the value of the '{@link org.stitchbird.model.flow.Flow#getDescription <em>Description</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Description</em>' attribute.
	 * @see #getDescription()
	 * @generated
	 */
	void setDescription(String value);

	/**
	 * Returns the value of the '<em><b>Seed</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The seed from which nodes left at their default derive theirs; null when every node uses its algorithm's own.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Seed</em>' attribute.
	 * @see #setSeed(Long)
	 * @see org.stitchbird.model.flow.FlowPackage#getFlow_Seed()
	 * @generated
	 */
	Long getSeed();

	/**
	 * Sets the value of the '{@link org.stitchbird.model.flow.Flow#getSeed <em>Seed</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Seed</em>' attribute.
	 * @see #getSeed()
	 * @generated
	 */
	void setSeed(Long value);

	/**
	 * Returns the value of the '<em><b>Nodes</b></em>' containment reference list.
	 * The list contents are of type {@link org.stitchbird.model.flow.Node}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The nodes in the order in which they were added.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Nodes</em>' containment reference list.
	 * @see org.stitchbird.model.flow.FlowPackage#getFlow_Nodes()
	 * @generated
	 */
	EList<Node> getNodes();

	/**
	 * Returns the value of the '<em><b>Wires</b></em>' containment reference list.
	 * The list contents are of type {@link org.stitchbird.model.flow.Wire}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The wires in the order in which they were added.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Wires</em>' containment reference list.
	 * @see org.stitchbird.model.flow.FlowPackage#getFlow_Wires()
	 * @generated
	 */
	EList<Wire> getWires();

	/**
	 * Returns the value of the '<em><b>Notes</b></em>' containment reference list.
	 * The list contents are of type {@link org.stitchbird.model.flow.Note}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The notes in the order in which they were added.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Notes</em>' containment reference list.
	 * @see org.stitchbird.model.flow.FlowPackage#getFlow_Notes()
	 * @generated
	 */
	EList<Note> getNotes();

} // Flow
