import type { Language } from '../../shared/language/words.js';
import { FieldSet } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import type { Organisation } from '../organisation/organisation.entity.js';
import { formPart, RegisterFormPage } from '../register-form.page.js';
import { bodyCrumbs, organisationPath } from '../register-paths.js';
import { associationWords } from './association.words.js';

interface FormContent {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

/** The form of a membership between a body and another. */
export function associationFormPage(
  language: Language,
  { own, other }: { readonly own: Organisation; readonly other: Organisation },
  { typed, errors }: FormContent,
): RegisterFormPage {
  const t = associationWords[language];
  const fields = new FieldSet(typed, errors);
  return new RegisterFormPage(language, {
    title: t.title,
    crumbs: bodyCrumbs(language, own),
    action: organisationPath(own.id, 'tilknytninger'),
    cancelHref: organisationPath(own.id),
    hidden: [{ name: 'other', value: other.id }],
    parts: [
      formPart(
        false,
        fields.radios({ name: 'role', label: t.role }, [
          { value: 'umbrella', text: t.isMemberOf(own.name, other.name) },
          { value: 'member', text: t.isMemberOf(other.name, own.name) },
        ]),
        fields.input({ name: 'validFrom', label: t.validFrom, type: 'date', required: true }),
        fields.input({ name: 'validTo', label: t.validTo, hint: t.validToHint, type: 'date' }),
      ),
    ],
    errors,
    stored: null,
  });
}

interface EndSetting {
  readonly own: Organisation;
  readonly associationId: string;
  readonly umbrella: Organisation;
  readonly member: Organisation;
}

/** The form of the last day of a membership. */
export function associationEndPage(
  language: Language,
  { own, associationId, umbrella, member }: EndSetting,
  { typed, errors }: FormContent,
): RegisterFormPage {
  const t = associationWords[language];
  const fields = new FieldSet(typed, errors);
  return new RegisterFormPage(language, {
    title: t.endTitle,
    crumbs: bodyCrumbs(language, own),
    introduction: t.endIntroduction(member.name, umbrella.name),
    action: organisationPath(own.id, 'tilknytninger', associationId, 'opphor'),
    cancelHref: organisationPath(own.id),
    hidden: [],
    parts: [formPart(false, fields.input({ name: 'validTo', label: t.validTo, type: 'date', required: true }))],
    errors,
    stored: null,
  });
}
