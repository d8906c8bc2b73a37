// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model.flow.impl;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.eclipse.emf.ecore.util.EObjectContainmentEList;
import org.eclipse.emf.ecore.util.InternalEList;

import org.stitchbird.model.flow.FlowPackage;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Setting;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Node</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.stitchbird.model.flow.impl.NodeImpl#getType <em>Type</em>}</li>
 *   <li>{@link org.stitchbird.model.flow.impl.NodeImpl#getTypeVersion <em>Type Version</em>}</li>
 *   <li>{@link org.stitchbird.model.flow.impl.NodeImpl#getName <em>Name</em>}</li>
 *   <li>{@link org.stitchbird.model.flow.impl.NodeImpl#getComment <em>Comment</em>}</li>
 *   <li>{@link org.stitchbird.model.flow.impl.NodeImpl#getPlugIn <em>Plug In</em>}</li>
 *   <li>{@link org.stitchbird.model.flow.impl.NodeImpl#getPlugInName <em>Plug In Name</em>}</li>
 *   <li>{@link org.stitchbird.model.flow.impl.NodeImpl#getPlugInSite <em>Plug In Site</em>}</li>
 *   <li>{@link org.stitchbird.model.flow.impl.NodeImpl#getSettings <em>Settings</em>}</li>
 * </ul>
 *
 * @generated
 */
public class NodeImpl extends PlacedImpl implements Node {
	/**
	 * The default value of the '{@link #getType() <em>Type</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getType()
	 * @generated
	 * @ordered
	 */
	protected static final String TYPE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getType() <em>Type</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getType()
	 * @generated
	 * @ordered
	 */
	protected String type = TYPE_EDEFAULT;

	/**
	 * The default value of the '{@link #getTypeVersion() <em>Type Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTypeVersion()
	 * @generated
	 * @ordered
	 */
	protected static final int TYPE_VERSION_EDEFAULT = 1;

	/**
	 * The cached value of the '{@link #getTypeVersion() <em>Type Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTypeVersion()
	 * @generated
	 * @ordered
	 */
	protected int typeVersion = TYPE_VERSION_EDEFAULT;

	/**
	 * The default value of the '{@link #getName() <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getName()
	 * @generated
	 * @ordered
	 */
	protected static final String NAME_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getName() <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getName()
	 * @generated
	 * @ordered
	 */
	protected String name = NAME_EDEFAULT;

	/**
	 * The default value of the '{@link #getComment() <em>Comment</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getComment()
	 * @generated
	 * @ordered
	 */
	protected static final String COMMENT_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getComment() <em>Comment</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getComment()
	 * @generated
	 * @ordered
	 */
	protected String comment = COMMENT_EDEFAULT;

	/**
	 * The default value of the '{@link #getPlugIn() <em>Plug In</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPlugIn()
	 * @generated
	 * @ordered
	 */
	protected static final String PLUG_IN_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getPlugIn() <em>Plug In</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPlugIn()
	 * @generated
	 * @ordered
	 */
	protected String plugIn = PLUG_IN_EDEFAULT;

	/**
	 * The default value of the '{@link #getPlugInName() <em>Plug In Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPlugInName()
	 * @generated
	 * @ordered
	 */
	protected static final String PLUG_IN_NAME_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getPlugInName() <em>Plug In Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPlugInName()
	 * @generated
	 * @ordered
	 */
	protected String plugInName = PLUG_IN_NAME_EDEFAULT;

	/**
	 * The default value of the '{@link #getPlugInSite() <em>Plug In Site</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPlugInSite()
	 * @generated
	 * @ordered
	 */
	protected static final String PLUG_IN_SITE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getPlugInSite() <em>Plug In Site</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPlugInSite()
	 * @generated
	 * @ordered
	 */
	protected String plugInSite = PLUG_IN_SITE_EDEFAULT;

	/**
	 * The cached value of the '{@link #getSettings() <em>Settings</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSettings()
	 * @generated
	 * @ordered
	 */
	protected EList<Setting> settings;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NodeImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return FlowPackage.Literals.NODE;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getType() {
		return type;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setType(String newType) {
		String oldType = type;
		type = newType;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, FlowPackage.NODE__TYPE, oldType, type));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getTypeVersion() {
		return typeVersion;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setTypeVersion(int newTypeVersion) {
		int oldTypeVersion = typeVersion;
		typeVersion = newTypeVersion;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, FlowPackage.NODE__TYPE_VERSION, oldTypeVersion, typeVersion));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getName() {
		return name;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setName(String newName) {
		String oldName = name;
		name = newName;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, FlowPackage.NODE__NAME, oldName, name));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getComment() {
		return comment;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setComment(String newComment) {
		String oldComment = comment;
		comment = newComment;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, FlowPackage.NODE__COMMENT, oldComment, comment));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getPlugIn() {
		return plugIn;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setPlugIn(String newPlugIn) {
		String oldPlugIn = plugIn;
		plugIn = newPlugIn;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, FlowPackage.NODE__PLUG_IN, oldPlugIn, plugIn));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getPlugInName() {
		return plugInName;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setPlugInName(String newPlugInName) {
		String oldPlugInName = plugInName;
		plugInName = newPlugInName;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, FlowPackage.NODE__PLUG_IN_NAME, oldPlugInName, plugInName));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getPlugInSite() {
		return plugInSite;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setPlugInSite(String newPlugInSite) {
		String oldPlugInSite = plugInSite;
		plugInSite = newPlugInSite;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, FlowPackage.NODE__PLUG_IN_SITE, oldPlugInSite, plugInSite));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Setting> getSettings() {
		if (settings == null) {
			settings = new EObjectContainmentEList<Setting>(Setting.class, this, FlowPackage.NODE__SETTINGS);
		}
		return settings;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case FlowPackage.NODE__SETTINGS:
				return ((InternalEList<?>)getSettings()).basicRemove(otherEnd, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case FlowPackage.NODE__TYPE:
				return getType();
			case FlowPackage.NODE__TYPE_VERSION:
				return getTypeVersion();
			case FlowPackage.NODE__NAME:
				return getName();
			case FlowPackage.NODE__COMMENT:
				return getComment();
			case FlowPackage.NODE__PLUG_IN:
				return getPlugIn();
			case FlowPackage.NODE__PLUG_IN_NAME:
				return getPlugInName();
			case FlowPackage.NODE__PLUG_IN_SITE:
				return getPlugInSite();
			case FlowPackage.NODE__SETTINGS:
				return getSettings();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case FlowPackage.NODE__TYPE:
				setType((String)newValue);
				return;
			case FlowPackage.NODE__TYPE_VERSION:
				setTypeVersion((Integer)newValue);
				return;
			case FlowPackage.NODE__NAME:
				setName((String)newValue);
				return;
			case FlowPackage.NODE__COMMENT:
				setComment((String)newValue);
				return;
			case FlowPackage.NODE__PLUG_IN:
				setPlugIn((String)newValue);
				return;
			case FlowPackage.NODE__PLUG_IN_NAME:
				setPlugInName((String)newValue);
				return;
			case FlowPackage.NODE__PLUG_IN_SITE:
				setPlugInSite((String)newValue);
				return;
			case FlowPackage.NODE__SETTINGS:
				getSettings().clear();
				getSettings().addAll((Collection<? extends Setting>)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case FlowPackage.NODE__TYPE:
				setType(TYPE_EDEFAULT);
				return;
			case FlowPackage.NODE__TYPE_VERSION:
				setTypeVersion(TYPE_VERSION_EDEFAULT);
				return;
			case FlowPackage.NODE__NAME:
				setName(NAME_EDEFAULT);
				return;
			case FlowPackage.NODE__COMMENT:
				setComment(COMMENT_EDEFAULT);
				return;
			case FlowPackage.NODE__PLUG_IN:
				setPlugIn(PLUG_IN_EDEFAULT);
				return;
			case FlowPackage.NODE__PLUG_IN_NAME:
				setPlugInName(PLUG_IN_NAME_EDEFAULT);
				return;
			case FlowPackage.NODE__PLUG_IN_SITE:
				setPlugInSite(PLUG_IN_SITE_EDEFAULT);
				return;
			case FlowPackage.NODE__SETTINGS:
				getSettings().clear();
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case FlowPackage.NODE__TYPE:
				return TYPE_EDEFAULT == null ? type != null : !TYPE_EDEFAULT.equals(type);
			case FlowPackage.NODE__TYPE_VERSION:
				return typeVersion != TYPE_VERSION_EDEFAULT;
			case FlowPackage.NODE__NAME:
				return NAME_EDEFAULT == null ? name != null : !NAME_EDEFAULT.equals(name);
			case FlowPackage.NODE__COMMENT:
				return COMMENT_EDEFAULT == null ? comment != null : !COMMENT_EDEFAULT.equals(comment);
			case FlowPackage.NODE__PLUG_IN:
				return PLUG_IN_EDEFAULT == null ? plugIn != null : !PLUG_IN_EDEFAULT.equals(plugIn);
			case FlowPackage.NODE__PLUG_IN_NAME:
				return PLUG_IN_NAME_EDEFAULT == null ? plugInName != null : !PLUG_IN_NAME_EDEFAULT.equals(plugInName);
			case FlowPackage.NODE__PLUG_IN_SITE:
				return PLUG_IN_SITE_EDEFAULT == null ? plugInSite != null : !PLUG_IN_SITE_EDEFAULT.equals(plugInSite);
			case FlowPackage.NODE__SETTINGS:
				return settings != null && !settings.isEmpty();
		}
		return super.eIsSet(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (type: ");
		result.append(type);
		result.append(", typeVersion: ");
		result.append(typeVersion);
		result.append(", name: ");
		result.append(name);
		result.append(", comment: ");
		result.append(comment);
		result.append(", plugIn: ");
		result.append(plugIn);
		result.append(", plugInName: ");
		result.append(plugInName);
		result.append(", plugInSite: ");
		result.append(plugInSite);
		result.append(')');
		return result.toString();
	}

} //NodeImpl
