import { IsIn, MaxLength } from 'class-validator';
import type { Language } from '../../shared/language/words.js';
import { readForm, typedList, typedText, type FieldError, type Typed } from '../../shared/web/form.js';
import { ApproximateDay } from './approximate-day.js';
import { MILESTONE_KINDS, type MilestoneDetails, type MilestoneKind } from './milestone.entity.js';
import type { Destiny } from './lineage.service.js';
import { programmeWords } from './programme.words.js';

/** What a programme is, as somebody at the desk writes it. */
export class ProgrammeForm {
  @MaxLength(4000, { message: 'tooLong' })
  introduction = '';

  @MaxLength(20_000, { message: 'tooLong' })
  mandate = '';
}

class MilestoneForm {
  @IsIn(MILESTONE_KINDS, { message: 'choice' })
  kind!: MilestoneKind;

  @MaxLength(300, { message: 'tooLong' })
  title = '';

  @MaxLength(200, { message: 'tooLong' })
  place = '';
}

class DestinyForm {
  @IsIn(['none', 'postponed', 'dropped'], { message: 'choice' })
  ending!: 'none' | 'postponed' | 'dropped';

  @MaxLength(300, { message: 'tooLong' })
  publishedAs = '';

  @MaxLength(500, { message: 'tooLong' })
  note = '';
}

/** What reading a form gave: its value, or what is wrong; what was typed in both cases. */
type Read<T> =
  | { readonly ok: true; readonly value: T; readonly typed: Typed }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly typed: Typed };

/** A milestone; a conference has a place, and what is of no kind has a title. */
export function readMilestone(body: unknown, language: Language): Read<MilestoneDetails> {
  const form = readForm(MilestoneForm, body, language);
  if (!form.ok) return form;
  const { typed, value } = form;
  const t = programmeWords[language];
  const wrong = (field: string, message: string): Read<MilestoneDetails> => ({
    ok: false,
    errors: [{ field, message }],
    typed,
  });
  const when = ApproximateDay.parse(typedText(typed, 'when'));
  if (!when.ok) return wrong('when', t.notADay);
  if (value.kind === 'other' && value.title === '') return wrong('title', t.needsTitle);
  if (value.kind === 'conference' && value.place === '') return wrong('place', t.needsPlace);
  const { kind, title, place } = value;
  return { ok: true, value: { kind, title, place, when: when.value, draftIds: typedList(typed, 'draftIds') }, typed };
}

/** What became of a draft: either later drafts or an ending, or neither to take back what was said. */
export function readDestiny(body: unknown, language: Language): Read<Destiny> {
  const form = readForm(DestinyForm, body, language);
  if (!form.ok) return form;
  const { typed, value } = form;
  const intoIds = [...new Set(typedList(typed, 'into'))];
  const ending = value.ending === 'none' ? null : value.ending;
  const { publishedAs, note } = value;
  if ((intoIds.length > 0 || publishedAs !== '') && ending !== null)
    return { ok: false, errors: [{ field: 'ending', message: programmeWords[language].bothWays }], typed };
  return { ok: true, value: { intoIds, publishedAs, ending, note, seen: typedText(typed, 'seen') }, typed };
}
