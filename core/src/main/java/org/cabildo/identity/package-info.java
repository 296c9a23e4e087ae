/**
 * Who people and programs are and what they may do. {@link org.cabildo.identity.Tokens} are the API
 * keys of tenants; {@link org.cabildo.identity.LocalAccounts} and {@link
 * org.cabildo.identity.Sessions} let people sign in with a browser, {@link
 * org.cabildo.identity.ExternalAccounts} those whom an identity provider vouches for; {@link
 * org.cabildo.identity.People} holds their roles, and {@link org.cabildo.identity.Invitations} is
 * how they get one, {@link org.cabildo.identity.ServiceAccounts} how programs do. All give the same
 * {@link org.cabildo.access.Caller}. Uses {@code journal}, {@code access}, {@code tenancy} and
 * {@code problem}.
 */
@NullMarked
package org.cabildo.identity;

import org.jspecify.annotations.NullMarked;
