import { CalendarDay } from '../shared/time/calendar-day.js';
import { missingParts, type RequiredPart } from './completeness.rules.js';
import { Consultation } from './consultation.entity.js';
import type { ConsultationOutline } from './consultation-reader.js';
import { DraftVersion } from './draft/draft-version.entity.js';
import { Draft } from './draft/draft.entity.js';
import { RecipientList } from './recipient/recipient-list.entity.js';
import { Signatory } from './signatory.entity.js';

const sentOn = CalendarDay.of('2018-02-20');
const locked = Object.assign(new RecipientList(), { state: 'locked' });

function outline(change: Partial<Consultation> = {}, parts: Partial<ConsultationOutline> = {}): ConsultationOutline {
  const consultation = Object.assign(new Consultation(), {
    caseNumber: '17/20347',
    background: 'Bakgrunn',
    shortSummary: 'Kort',
    contactName: 'Randi Rådgiver',
    contactPhone: '810 20 050',
    contactEmail: '',
    samiParliament: 'no',
    deadlineOn: CalendarDay.of('2018-06-01'),
    shortDeadlineReason: '',
    ...change,
  });
  const draft = { draft: new Draft(), version: new DraftVersion(), sections: [] };
  return {
    consultation,
    seenThrough: [],
    drafts: [draft],
    questions: [],
    papers: [],
    signatories: [new Signatory()],
    ...parts,
  };
}

const missing = (of: ConsultationOutline, list: RecipientList | null = locked): readonly RequiredPart[] =>
  missingParts(of, list, { hostKind: 'stateBody', sentOn });

describe('what a hearing must have before it is submitted', () => {
  it('is there when everything is, questions or not', () => {
    expect(missing(outline())).toEqual([]);
  });

  it.each<[RequiredPart, ConsultationOutline]>([
    ['caseNumber', outline({ caseNumber: '' })],
    ['background', outline({ background: '' })],
    ['shortSummary', outline({ shortSummary: '' })],
    ['contact', outline({ contactPhone: '' })],
    ['contact', outline({ contactName: '' })],
    ['signatories', outline({}, { signatories: [] })],
    ['samiParliament', outline({ samiParliament: 'undecided' })],
    ['deadline', outline({ deadlineOn: null })],
    ['deadlinePast', outline({ deadlineOn: CalendarDay.of('2018-02-19') })],
    ['deadlineReason', outline({ deadlineOn: CalendarDay.of('2018-03-20') })],
    ['drafts', outline({}, { drafts: [] })],
    ['draftFiles', outline({}, { drafts: [{ draft: new Draft(), version: null, sections: [] }] })],
  ])('%s is missing and nothing else', (part, of) => {
    expect(missing(of)).toEqual([part]);
  });

  it.each(['draft', 'ready'] as const)('a list of recipients that is only %s is not locked', (state) => {
    expect(missing(outline(), Object.assign(new RecipientList(), { state }))).toEqual(['recipients']);
    expect(missing(outline(), null)).toEqual(['recipients']);
  });

  it('does not ask an association for what only a state body owes', () => {
    const of = outline({ caseNumber: '', samiParliament: 'undecided', deadlineOn: CalendarDay.of('2018-02-23') });

    expect(missingParts(of, locked, { hostKind: 'association', sentOn })).toEqual([]);
  });
});
