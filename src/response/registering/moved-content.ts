import type { Language } from '../../shared/language/words.js';
import { answeredParts } from '../answer-content-view.js';
import { answerSheetOf, type AskedOutline } from '../answer-sheet.js';
import { placeKey } from '../place.js';
import type { NamedBody, SubmittedAnswer, SubmittedContent } from '../submission/submitted-content.js';
import type { WrittenVersion } from '../submission/version-writer.js';

/** Where the copy goes: to another body of the same hearing, or to another hearing; and the language of headings there. */
interface Destination {
  readonly isSame: boolean;
  readonly language: Language;
}

/**
 * What a submitted version says, for a copy of it elsewhere. In another hearing its places do not exist: everything stands
 * there as one text about the hearing as a whole, under the headings it had. Bodies that it names keep their names.
 */
export function movedContentOf(
  { version, answers }: WrittenVersion,
  from: AskedOutline,
  { isSame, language }: Destination,
): Omit<SubmittedContent, 'files'> {
  const named = (invitationId: string | null, name: string | null): NamedBody | null =>
    name === null ? null : { invitationId: isSame ? invitationId : null, name };
  return {
    replyKind: version.replyKind,
    endorses: named(version.endorsesInvitationId, version.endorsesName),
    answersThrough: named(version.answersThroughInvitationId, version.answersThroughName),
    onBehalfOf: version.onBehalfOf,
    senderName: version.senderName,
    senderEmail: version.senderEmail,
    adoptedOn: version.adoptedOn,
    isPreliminary: version.isPreliminary,
    followUpOn: version.followUpOn,
    isSummary: version.isSummary,
    declineReason: version.declineReason,
    draftIds: isSame ? version.draftIds : null,
    channel: version.channel,
    receivedOn: version.receivedOn,
    answers: isSame ? answers.map(asSubmitted) : together(answers, from, language),
  };
}

function asSubmitted({ place, draftId, sectionId, questionId, text, choice }: SubmittedAnswer): SubmittedAnswer {
  return { place, draftId, sectionId, questionId, text, choice };
}

function together(
  answers: readonly SubmittedAnswer[],
  from: AskedOutline,
  language: Language,
): readonly SubmittedAnswer[] {
  const parts = answeredParts(answerSheetOf(from), answers, language);
  const text = parts
    .flatMap(({ title, places }) => [
      title,
      ...places.map(({ label, choice, text: said }) =>
        [label, choice, said].filter((part) => part !== false).join('\n'),
      ),
    ])
    .join('\n\n');
  if (text === '') return [];
  const place = placeKey({ kind: 'consultation' });
  return [{ place, draftId: null, sectionId: null, questionId: null, text, choice: null }];
}
