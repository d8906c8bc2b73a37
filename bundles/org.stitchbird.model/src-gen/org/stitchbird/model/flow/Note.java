// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model.flow;


/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Note</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A piece of text on the canvas; it changes no result.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.stitchbird.model.flow.Note#getText <em>Text</em>}</li>
 *   <li>{@link org.stitchbird.model.flow.Note#getWidth <em>Width</em>}</li>
 *   <li>{@link org.stitchbird.model.flow.Note#getHeight <em>Height</em>}</li>
 * </ul>
 *
 * @see org.stitchbird.model.flow.FlowPackage#getNote()
 * @generated
 */
public interface Note extends Placed {
	/**
	 * Returns the value of the '<em><b>Text</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The text, lines separated by '\n'; may be empty.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Text</em>' attribute.
	 * @see #setText(String)
	 * @see org.stitchbird.model.flow.FlowPackage#getNote_Text()
	 * @generated
	 */
	String getText();

	/**
	 * Sets the value of the '{@link org.stitchbird.model.flow.Note#getText <em>Text</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Text</em>' attribute.
	 * @see #getText()
	 * @generated
	 */
	void setText(String value);

	/**
	 * Returns the value of the '<em><b>Width</b></em>' attribute.
	 * The default value is <code>"200"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The width in pixels at zoom 100 %; 1 or more.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Width</em>' attribute.
	 * @see #setWidth(int)
	 * @see org.stitchbird.model.flow.FlowPackage#getNote_Width()
	 * @generated
	 */
	int getWidth();

	/**
	 * Sets the value of the '{@link org.stitchbird.model.flow.Note#getWidth <em>Width</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Width</em>' attribute.
	 * @see #getWidth()
	 * @generated
	 */
	void setWidth(int value);

	/**
	 * Returns the value of the '<em><b>Height</b></em>' attribute.
	 * The default value is <code>"96"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The height in pixels at zoom 100 %; 1 or more.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Height</em>' attribute.
	 * @see #setHeight(int)
	 * @see org.stitchbird.model.flow.FlowPackage#getNote_Height()
	 * @generated
	 */
	int getHeight();

	/**
	 * Sets the value of the '{@link org.stitchbird.model.flow.Note#getHeight <em>Height</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Height</em>' attribute.
	 * @see #getHeight()
	 * @generated
	 */
	void setHeight(int value);

} // Note
