import fc from 'fast-check';
import { Draft } from '../../../src/consultation/draft/draft.entity.js';
import { Section } from '../../../src/consultation/draft/section.entity.js';
import { Question, type QuestionKind, type QuestionScope } from '../../../src/consultation/question/question.entity.js';
import type { FormOutline } from '../../../src/response/form/response-form.js';
import { CalendarDay } from '../../../src/shared/time/calendar-day.js';

/** What a hearing asks, in short: titles of sections by draft, and questions. */
export interface Asked {
  readonly drafts: readonly { readonly title: string; readonly sections: readonly string[] }[];
  readonly questions: readonly AskedQuestion[];
}

export interface AskedQuestion {
  readonly text: string;
  readonly kind: QuestionKind;
  readonly scope: QuestionScope;
  /** Which draft, and which of its sections, where the scope has one. */
  readonly at: number;
  readonly options: readonly string[];
}

/** An outline as a hearing has it, without a database. Hearings of different numbers have no id in common. */
export function outlineOf({ drafts, questions }: Asked, number = 0): FormOutline {
  const idOf = (letter: string, at: number): string =>
    `0189000${String(number)}-0000-7000-8000-${letter.padEnd(4, '0')}${String(at).padStart(8, '0')}`;

  const outlined = drafts.map(({ title, sections }, at) => {
    const draft = Object.assign(new Draft(), { id: idOf('d', at), title, shortTitle: title });
    return {
      draft,
      sections: sections.map((heading, place) => sectionOf(idOf(`a${String(at)}`, place), draft.id, heading, place)),
    };
  });
  return {
    consultation: {
      id: idOf('c', 0),
      title: 'Pakkeforløp for utredning',
      caseNumber: '18/1234',
      deadlineOn: CalendarDay.of('2018-06-01'),
    },
    drafts: outlined,
    questions: questions.flatMap((question, at) => {
      const found = outlined[question.at % Math.max(1, outlined.length)];
      const section = found?.sections[question.at % Math.max(1, found.sections.length)];
      return questionOf(idOf('e', at), question, at, {
        draftId: found?.draft.id ?? null,
        sectionId: section?.id ?? null,
      });
    }),
  };
}

function sectionOf(id: string, draftId: string, title: string, place: number): Section {
  return Object.assign(new Section(), {
    id,
    draftId,
    position: place + 1,
    level: 1,
    number: String(place + 1),
    title,
  });
}

function questionOf(
  id: string,
  question: AskedQuestion,
  at: number,
  { draftId, sectionId }: { readonly draftId: string | null; readonly sectionId: string | null },
): Question[] {
  const { kind, scope, text, options } = question;
  if ((scope === 'draft' && draftId === null) || (scope === 'section' && sectionId === null)) return [];
  return [
    Object.assign(new Question(), {
      id,
      position: at + 1,
      kind,
      scope,
      text,
      help: at % 3 === 0 ? 'Svar kort.' : null,
      draftId: scope === 'draft' || scope === 'section' ? draftId : null,
      sectionId: scope === 'section' ? sectionId : null,
      draftIds: [],
      options: kind === 'choice' ? options : [],
    }),
  ];
}

const WORDS =
  'henvisning utredning behandling oppfølging barn unge gravide kartlegging kommunen sykehus fastlege medvirkning pårørende frist svangerskap rus tvang nettverk mål ansvar'.split(
    ' ',
  );

const title = fc
  .uniqueArray(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 5 })
  .map((words) => words.join(' ').replace(/^./, (first) => first.toUpperCase()));

/** Hearings of up to three drafts, each with sections, and questions of every kind and scope. */
export const randomAsked: fc.Arbitrary<Asked> = fc.record({
  drafts: fc.uniqueArray(fc.record({ title, sections: fc.uniqueArray(title, { maxLength: 5 }) }), {
    maxLength: 3,
    selector: (draft) => draft.title,
  }),
  questions: fc.array(
    fc.record({
      text: title.map((words) => `Er dere enige i ${words}?`),
      kind: fc.constantFrom<QuestionKind>('freeText', 'yesPartlyNoUnsure', 'choice'),
      scope: fc.constantFrom<QuestionScope>('consultation', 'eachDraft', 'draft', 'section'),
      at: fc.nat(5),
      options: fc.constant(['Modell A, med ansvar', 'Modell B', 'Ingen av dem']),
    }),
    { maxLength: 4 },
  ),
});

const SIGNS = [...'abcæøåÆØÅ čđŋšŧž 0123456789 .,;:!?()=+-@"\'<>&%/§«»–\n'];

/** Texts as they are typed and pasted: also what begins like a formula, looks like markup, or repeats a heading. */
export const randomText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 60 }).map((all) => all.join('')),
  },
  fc.constantFrom('Ja', 'Nei', 'Velg', 'Utkastet som helhet', '=1+1', '<b>Imot</b>', '1. Første\n2. Andre', '50 %'),
);
