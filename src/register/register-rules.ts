import { ValidateBy, type ValidationArguments } from 'class-validator';
import { isEmailAddress } from './contact/email-address.js';
import { readName } from './import/organisation-name.js';
import { OrganisationNumber } from './organisation/organisation-number.js';

/** The rule of a name that must be there: of a body, a category, a group. */
export const IsName = (): PropertyDecorator =>
  ValidateBy({
    name: 'name',
    validator: {
      validate: (value) => nameFault(value) === null,
      defaultMessage: (fault) => nameFault(fault?.value) ?? '',
    },
  });

/** The rule of an organisation number that may be left empty. */
export const IsOrganisationNumberOrEmpty = (): PropertyDecorator =>
  ValidateBy({
    name: 'organisationNumber',
    validator: {
      validate: (value) => numberFault(value) === null,
      defaultMessage: (fault?: ValidationArguments) => numberFault(fault?.value) ?? '',
    },
  });

/** The rule of an e-mail address that may be left empty. */
export const IsEmailOrEmpty = (): PropertyDecorator =>
  ValidateBy(
    { name: 'email', validator: { validate: (value) => value === '' || isEmailAddress(String(value)) } },
    { message: 'email' },
  );

function nameFault(value: unknown): string | null {
  const text = typeof value === 'string' ? value : '';
  if (text === '') return 'required';
  const name = readName(text);
  return name.ok ? null : name.reason;
}

function numberFault(value: unknown): string | null {
  const text = typeof value === 'string' ? value : '';
  if (text === '') return null;
  const number = OrganisationNumber.parse(text);
  return number.ok ? null : `organisationNumber.${number.reason}`;
}
