import type { ConsultationInput } from '../../consultation/consultation-input.js';
import type { ConsultationOutline } from '../../consultation/consultation-reader.js';
import type { Invitation } from '../../consultation/invitation/invitation.entity.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { delegationWords } from './delegation.words.js';

/**
 * What an internal hearing says of itself when it is new: proposed from the hearing it answers in, for its host to make its
 * own. It has no deadline yet, and where there are several drafts its members must say which they answer about.
 */
export function proposedHearing(
  { invitation, outline }: { readonly invitation: Invitation; readonly outline: ConsultationOutline },
  person: Pick<PersonActor, 'id' | 'name'>,
  contactEmail: string,
): ConsultationInput {
  const { consultation, seenThrough, drafts } = outline;
  const outermost = seenThrough.at(-1) ?? consultation;
  return {
    title: delegationWords[invitation.languageForm].hearingTitle(outermost.title),
    ...{ caseNumber: '', programme: '', contactName: person.name, contactPhone: '', contactEmail },
    background: outermost.background,
    goals: outermost.goals,
    notUnderConsultation: outermost.notUnderConsultation,
    mainChanges: outermost.mainChanges,
    shortSummary: outermost.shortSummary,
    caseOfficerId: person.id,
    ...{ samiParliament: 'undecided', samiParliamentReason: '', answers: 'oneForAll' },
    ...{ deadlineOn: null, shortDeadlineReason: '', signatories: [], visibility: 'members' },
    draftNaming: drafts.length > 1 ? 'required' : 'free',
  };
}
