import { IsEmail, IsIn, IsNotEmpty, MaxLength } from 'class-validator';
import { GROUP_ROLES, type GroupRole } from '../../consultation/working-group/working-group-member.entity.js';
import { groupRoleWords } from '../../consultation/working-group/working-group-member.words.js';
import { languageFormWords } from '../../register/register.words.js';
import { LANGUAGE_FORMS, type Language, type LanguageForm } from '../../shared/language/words.js';
import type { Choices, Field, FieldSet } from '../../shared/web/fields.js';
import { typedList, type Typed } from '../../shared/web/form.js';
import { groupDeskWords } from './group-desk.words.js';

/** A member of a working group as somebody at the desk writes it. */
export class GroupMemberForm {
  @IsIn(GROUP_ROLES, { message: 'choice' })
  role!: GroupRole;

  @IsNotEmpty({ message: 'required' })
  @MaxLength(200, { message: 'tooLong' })
  name = '';

  @MaxLength(200, { message: 'tooLong' })
  personTitle = '';

  @MaxLength(200, { message: 'tooLong' })
  workplace = '';

  @IsEmail({}, { message: 'email' })
  @MaxLength(254, { message: 'tooLong' })
  email = '';

  @IsIn(LANGUAGE_FORMS, { message: 'choice' })
  languageForm!: LanguageForm;
}

/** A new member, of one of the hearing's drafts. */
export class NewGroupMemberForm extends GroupMemberForm {
  @IsNotEmpty({ message: 'choice' })
  draftId = '';
}

/** The fields of the form, each with what was typed. */
export interface MemberFields {
  readonly lines: readonly Field[];
  readonly role: Choices;
  readonly languageForm: Choices;
  readonly publishing: Choices;
}

/** Whether the box was ticked that lets the public page name the member. */
export function isPublishable(typed: Typed): boolean {
  return typedList(typed, 'isPublishable').includes('yes');
}

export function memberFields(fields: FieldSet, language: Language): MemberFields {
  const t = groupDeskWords[language];
  const roles = GROUP_ROLES.map((value) => ({ value, text: groupRoleWords[language][value] }));
  const languages = LANGUAGE_FORMS.map((value) => ({ value, text: languageFormWords[language][value] }));
  return {
    lines: [
      fields.input({ name: 'name', label: t.name, required: true }),
      fields.input({ name: 'personTitle', label: t.personTitle, hint: t.personTitleHint }),
      fields.input({ name: 'workplace', label: t.workplace }),
      fields.input({ name: 'email', label: t.email, hint: t.emailHint, type: 'email', required: true }),
    ],
    role: fields.radios({ name: 'role', label: t.role }, roles),
    languageForm: fields.radios({ name: 'languageForm', label: t.languageForm }, languages),
    publishing: fields.boxes({ name: 'isPublishable', label: t.publishing }, [
      { value: 'yes', text: t.mayPublish, hint: t.mayPublishHint },
    ]),
  };
}
