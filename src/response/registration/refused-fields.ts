import type { RegistrationRefusal } from './registration.service.js';

/** The field beside which each refusal of a registration stands. */
export const REFUSED_FIELDS: Readonly<Record<RegistrationRefusal, string>> = {
  nothing: 'text',
  noteMissing: 'text',
  emptyFile: 'files',
  otherMissing: 'otherName',
  otherDraft: 'utkast',
};
