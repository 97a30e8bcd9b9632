import { endpoints, type UserInfo } from '@kryptos_connect/protocol';
import { ApiError } from '../api-error.js';
import { bearer } from '../checks/bearer.js';
import { endpoint } from '../endpoint.js';
import { findPerson } from '../store/people.js';

/** Tells who the user is, as far as the grant's `profile` and `email` scopes allow. A guest has no e-mail address. */
export const userinfo = endpoint(endpoints.userinfo, [bearer('openid')], async ({ access, context }) => {
  const person = await findPerson(context.store.db, access.user_id);
  if (person === undefined) throw new ApiError('INVALID_GRANT');
  const { email, name, language } = person;
  const userInfo: UserInfo['userInfo'] = {
    sub: person.id,
    ...(access.scopes.includes('profile')
      ? {
          preferred_username: person.id,
          ...(name === null ? {} : { name }),
          ...(language === null ? {} : { language }),
        }
      : {}),
    ...(access.scopes.includes('email') && email !== null
      ? { email, email_verified: person.email_verified_at !== null }
      : {}),
  };
  return { message: 'User info retrieved successfully', userInfo, scopes: access.scopes };
});
