import type { HostKind } from '../identity/host/host.entity.js';
import type { CalendarDay } from '../shared/time/calendar-day.js';
import type { Consultation } from './consultation.entity.js';
import type { ConsultationOutline } from './consultation-reader.js';
import { judgeDeadline } from './deadline/deadline.rules.js';
import type { RecipientList } from './recipient/recipient-list.entity.js';

/** What a hearing must have before it is submitted for approval. */
export const REQUIRED_PARTS = [
  'caseNumber',
  'background',
  'shortSummary',
  'contact',
  'signatories',
  'samiParliament',
  'deadline',
  'deadlinePast',
  'deadlineReason',
  'drafts',
  'draftFiles',
  'recipients',
] as const;
export type RequiredPart = (typeof REQUIRED_PARTS)[number];

interface Circumstances {
  readonly hostKind: HostKind;
  /** The day from which the deadline is counted: today, until the hearing has opened. */
  readonly sentOn: CalendarDay;
}

/** What is missing, in the order of the steps. An association has no case number to give and no duty to consider Sametinget. */
export function missingParts(
  outline: ConsultationOutline,
  list: RecipientList | null,
  circumstances: Circumstances,
): readonly RequiredPart[] {
  const { consultation, drafts, signatories } = outline;
  const isStateBody = circumstances.hostKind === 'stateBody';
  const checks: readonly (readonly [RequiredPart, boolean])[] = [
    ['caseNumber', isStateBody && consultation.caseNumber === ''],
    ['background', consultation.background === ''],
    ['shortSummary', consultation.shortSummary === ''],
    [
      'contact',
      consultation.contactName === '' || (consultation.contactPhone === '' && consultation.contactEmail === ''),
    ],
    ['signatories', signatories.length === 0],
    ['samiParliament', isStateBody && consultation.samiParliament === 'undecided'],
    ...deadlineChecks(consultation, circumstances),
    ['drafts', drafts.length === 0],
    ['draftFiles', drafts.some(({ version }) => version === null)],
    ['recipients', list?.isLocked !== true],
  ];
  return checks.filter(([, isMissing]) => isMissing).map(([part]) => part);
}

function deadlineChecks(
  consultation: Consultation,
  circumstances: Circumstances,
): (readonly [RequiredPart, boolean])[] {
  if (consultation.deadlineOn === null) return [['deadline', true]];
  const verdict = judgeDeadline(consultation.deadlineOn, circumstances);
  return [
    ['deadlinePast', verdict.findings.includes('past')],
    ['deadlineReason', verdict.needsReason && consultation.shortDeadlineReason === ''],
  ];
}
