// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model.flow;

import org.eclipse.emf.common.util.EList;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Node</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A step of the work; what it does is told by its type, which may be unknown here.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.stitchbird.model.flow.Node#getType <em>Type</em>}</li>
 *   <li>{@link org.stitchbird.model.flow.Node#getTypeVersion <em>Type Version</em>}</li>
 *   <li>{@link org.stitchbird.model.flow.Node#getName <em>Name</em>}</li>
 *   <li>{@link org.stitchbird.model.flow.Node#getComment <em>Comment</em>}</li>
 *   <li>{@link org.stitchbird.model.flow.Node#getPlugIn <em>Plug In</em>}</li>
 *   <li>{@link org.stitchbird.model.flow.Node#getPlugInName <em>Plug In Name</em>}</li>
 *   <li>{@link org.stitchbird.model.flow.Node#getPlugInSite <em>Plug In Site</em>}</li>
 *   <li>{@link org.stitchbird.model.flow.Node#getSettings <em>Settings</em>}</li>
 * </ul>
 *
 * @see org.stitchbird.model.flow.FlowPackage#getNode()
 * @generated
 */
public interface Node extends Placed {
	/**
	 * Returns the value of the '<em><b>Type</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The id of the node type, such as weka.classify.J48.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Type</em>' attribute.
	 * @see #setType(String)
	 * @see org.stitchbird.model.flow.FlowPackage#getNode_Type()
	 * @generated
	 */
	String getType();

	/**
	 * Sets the value of the '{@link org.stitchbird.model.flow.Node#getType <em>Type</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Type</em>' attribute.
	 * @see #getType()
	 * @generated
	 */
	void setType(String value);

	/**
	 * Returns the value of the '<em><b>Type Version</b></em>' attribute.
	 * The default value is <code>"1"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The version of the node type with which the settings were made; 1 or more.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Type Version</em>' attribute.
	 * @see #setTypeVersion(int)
	 * @see org.stitchbird.model.flow.FlowPackage#getNode_TypeVersion()
	 * @generated
	 */
	int getTypeVersion();

	/**
	 * Sets the value of the '{@link org.stitchbird.model.flow.Node#getTypeVersion <em>Type Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Type Version</em>' attribute.
	 * @see #getTypeVersion()
	 * @generated
	 */
	void setTypeVersion(int value);

	/**
	 * Returns the value of the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The name that a person gave; null when the type's own name is shown.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Name</em>' attribute.
	 * @see #setName(String)
	 * @see org.stitchbird.model.flow.FlowPackage#getNode_Name()
	 * @generated
	 */
	String getName();

	/**
	 * Sets the value of the '{@link org.stitchbird.model.flow.Node#getName <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Name</em>' attribute.
	 * @see #getName()
	 * @generated
	 */
	void setName(String value);

	/**
	 * Returns the value of the '<em><b>Comment</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * A remark about this node; null when there is none.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Comment</em>' attribute.
	 * @see #setComment(String)
	 * @see org.stitchbird.model.flow.FlowPackage#getNode_Comment()
	 * @generated
	 */
	String getComment();

	/**
	 * Sets the value of the '{@link org.stitchbird.model.flow.Node#getComment <em>Comment</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Comment</em>' attribute.
	 * @see #getComment()
	 * @generated
	 */
	void setComment(String value);

	/**
	 * Returns the value of the '<em><b>Plug In</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The id of the plug-in that brings the type; null when it comes with the product, or nobody knows.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Plug In</em>' attribute.
	 * @see #setPlugIn(String)
	 * @see org.stitchbird.model.flow.FlowPackage#getNode_PlugIn()
	 * @generated
	 */
	String getPlugIn();

	/**
	 * Sets the value of the '{@link org.stitchbird.model.flow.Node#getPlugIn <em>Plug In</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Plug In</em>' attribute.
	 * @see #getPlugIn()
	 * @generated
	 */
	void setPlugIn(String value);

	/**
	 * Returns the value of the '<em><b>Plug In Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What people call that plug-in; null when nobody knows.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Plug In Name</em>' attribute.
	 * @see #setPlugInName(String)
	 * @see org.stitchbird.model.flow.FlowPackage#getNode_PlugInName()
	 * @generated
	 */
	String getPlugInName();

	/**
	 * Sets the value of the '{@link org.stitchbird.model.flow.Node#getPlugInName <em>Plug In Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Plug In Name</em>' attribute.
	 * @see #getPlugInName()
	 * @generated
	 */
	void setPlugInName(String value);

	/**
	 * Returns the value of the '<em><b>Plug In Site</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The address from which that plug-in can be had; null when there is none that holds elsewhere.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Plug In Site</em>' attribute.
	 * @see #setPlugInSite(String)
	 * @see org.stitchbird.model.flow.FlowPackage#getNode_PlugInSite()
	 * @generated
	 */
	String getPlugInSite();

	/**
	 * Sets the value of the '{@link org.stitchbird.model.flow.Node#getPlugInSite <em>Plug In Site</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Plug In Site</em>' attribute.
	 * @see #getPlugInSite()
	 * @generated
	 */
	void setPlugInSite(String value);

	/**
	 * Returns the value of the '<em><b>Settings</b></em>' containment reference list.
	 * The list contents are of type {@link org.stitchbird.model.flow.Setting}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What was set; names are unique, and what is absent has its type's default.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Settings</em>' containment reference list.
	 * @see org.stitchbird.model.flow.FlowPackage#getNode_Settings()
	 * @generated
	 */
	EList<Setting> getSettings();

} // Node
