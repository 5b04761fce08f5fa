import { IsIn, IsNotEmpty, MaxLength, ValidateBy, type ValidationOptions } from 'class-validator';
import type { Consultation } from '../../consultation/consultation.entity.js';
import { EXTENSION_WAYS, type ExtensionWay } from '../../consultation/deadline/extension/extension.entity.js';
import {
  EXTENSION_SCOPES,
  refusalOf,
  type ExtensionScope,
} from '../../consultation/deadline/extension/extension.rules.js';
import { extensionRefusalWords } from '../../consultation/deadline/extension/extension.words.js';
import { outerDeadlineErrors } from '../../consultation/deadline/outer-deadline.words.js';
import type { Invitation } from '../../consultation/invitation/invitation.entity.js';
import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { readForm, type FieldError, type Typed } from '../../shared/web/form.js';
import { deadlinePageWords } from './deadline-page.words.js';

const IsDayOrEmpty = (options: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    { name: 'day', validator: { validate: (value) => value === '' || CalendarDay.parse(String(value)).ok } },
    options,
  );

/** What an adviser writes about a later deadline. */
class ExtensionForm {
  @IsIn(EXTENSION_SCOPES, { message: 'choice' })
  scope: ExtensionScope = 'all';

  @IsNotEmpty({ message: 'required' })
  @IsDayOrEmpty({ message: 'day' })
  newOn = '';

  @IsIn(EXTENSION_WAYS, { message: 'choice' })
  way: ExtensionWay = 'email';

  @MaxLength(300, { message: 'tooLong' })
  askedByName = '';

  @IsNotEmpty({ message: 'required' })
  @MaxLength(2000, { message: 'tooLong' })
  reason = '';
}

/** An extension as it was written, with the deadline that it would replace. */
export interface WrittenExtension {
  readonly scope: ExtensionScope;
  /** The body chosen in the search: whom it is for, or who asked. */
  readonly body: Invitation | null;
  readonly newOn: CalendarDay;
  readonly formerOn: CalendarDay;
  readonly way: ExtensionWay;
  readonly askedBy: { readonly invitationId: string | null; readonly name: string };
  readonly reason: string;
}

/** What reading the form gave: an extension that can be given, or what is wrong with it. */
export type ReadExtension =
  | { readonly ok: true; readonly written: WrittenExtension; readonly typed: Typed }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly typed: Typed };

/** What the form is read against. */
export interface ExtensionSetting {
  readonly consultation: Consultation;
  readonly body: Invitation | null;
  readonly today: CalendarDay;
  /** The deadline that an internal hearing must be done before; null for others. */
  readonly outerOn: CalendarDay | null;
  readonly language: Language;
}

/** Reads the form, and judges the new day by what holds for the hearing or the body now. */
export function readExtension(body: unknown, setting: ExtensionSetting): ReadExtension {
  const form = readForm(ExtensionForm, body, setting.language);
  if (!form.ok) return form;
  const { typed, value } = form;
  const newOn = CalendarDay.of(value.newOn);
  const formerOn = formerOf(value, setting);
  const errors = [...bodyErrors(value, setting), ...dayErrors(value, { newOn, formerOn }, setting)];
  if (errors.length > 0 || formerOn === null) return { ok: false, errors, typed };
  const { scope, way } = value;
  const reason = value.reason.replaceAll('\r\n', '\n');
  const askedBy = askerOf(value, setting.body);
  return { ok: true, typed, written: { scope, body: setting.body, newOn, formerOn, way, askedBy, reason } };
}

/** The deadline that would be replaced. */
function formerOf({ scope }: ExtensionForm, { body, consultation }: ExtensionSetting): CalendarDay | null {
  return scope === 'one' && body ? body.deadlineIn(consultation) : consultation.deadlineOn;
}

function dayErrors(
  { scope }: ExtensionForm,
  days: { readonly newOn: CalendarDay; readonly formerOn: CalendarDay | null },
  { consultation, today, outerOn, language }: ExtensionSetting,
): readonly FieldError[] {
  const refusal = refusalOf({ scope, ...days, state: consultation.state, today });
  if (refusal) return [{ field: 'newOn', message: extensionRefusalWords[language][refusal] }];
  return outerDeadlineErrors({ field: 'newOn', deadlineOn: days.newOn }, outerOn, language);
}

function bodyErrors({ scope, way, askedByName }: ExtensionForm, { body, language }: ExtensionSetting): FieldError[] {
  const words = deadlinePageWords[language];
  const errors: FieldError[] = [];
  if (scope === 'one' && !body) errors.push({ field: 'sok', message: words.chooseBody });
  const isByItself = way === 'ownInitiative';
  if (isByItself && askedByName !== '') errors.push({ field: 'askedByName', message: words.nobodyAsked });
  if (!isByItself && askedByName === '' && !body) errors.push({ field: 'askedByName', message: words.whoAsked });
  return errors;
}

/** A name that was written goes before the body that was chosen; on the host's own initiative nobody asked. */
function askerOf({ way, askedByName }: ExtensionForm, body: Invitation | null): WrittenExtension['askedBy'] {
  if (way === 'ownInitiative') return { invitationId: null, name: '' };
  if (askedByName !== '' || !body) return { invitationId: null, name: askedByName };
  return { invitationId: body.id, name: body.addressedName };
}
