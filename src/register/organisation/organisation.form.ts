import { IsIn } from 'class-validator';
import { LANGUAGE_FORMS, type LanguageForm } from '../../shared/language/words.js';
import type { Typed } from '../../shared/web/form.js';
import { normaliseName } from '../import/organisation-name.js';
import { BODY_TYPES, type BodyType } from '../reference/body-type.js';
import { IsName, IsOrganisationNumberOrEmpty } from '../register-rules.js';
import { formattedNumber, OrganisationNumber } from './organisation-number.js';
import type { Organisation } from './organisation.entity.js';
import type { OrganisationInput } from './organisation.service.js';

/** What is said of a body that is common to all hosts. */
export class OrganisationForm {
  @IsName() name = '';
  @IsOrganisationNumberOrEmpty() organisationNumber = '';
  @IsIn(LANGUAGE_FORMS, { message: 'choice' }) languageForm: LanguageForm = 'nb';
  @IsIn(['', ...BODY_TYPES], { message: 'choice' }) bodyType: BodyType | '' = '';
}

/** The typed values of a form that had no errors. */
export function inputFrom({ name, organisationNumber, languageForm, bodyType }: OrganisationForm): OrganisationInput {
  return {
    name: normaliseName(name),
    organisationNumber: organisationNumber === '' ? null : OrganisationNumber.of(organisationNumber),
    languageForm,
    bodyType: bodyType === '' ? null : bodyType,
  };
}

/** The form as it shows a body that exists. */
export function typedOf(organisation: Organisation): Typed {
  return {
    name: organisation.name,
    organisationNumber: formattedNumber(organisation.organisationNumber),
    languageForm: organisation.languageForm,
    bodyType: organisation.bodyType ?? '',
  };
}
