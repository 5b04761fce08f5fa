import type { AnswerFigures } from './answer-figures.js';
import { atLeast, equal, type Check } from './check.js';
import type { ContentFigures } from './content-figures.js';
import type { LetterFigures } from './letter-figures.js';
import type { RecipientFigures } from './recipient-figures.js';
import type { SummaryFigures } from './summary-figures.js';

/** Everything that was counted. */
export interface DemonstrationFigures {
  readonly register: Readonly<Record<string, number>>;
  readonly hearing: { readonly drafts: number; readonly outlinesRead: number; readonly questions: number };
  readonly recipients: RecipientFigures;
  readonly reachedThrough: Readonly<Record<string, string>>;
  readonly letters: LetterFigures;
  readonly answers: AnswerFigures;
  readonly summary: SummaryFigures;
}

const INVITED = 548;
const LEAST_ANSWERS = 20;
/** An empty Word document is some 8 kB, an empty workbook some 5 kB. */
const LEAST_SUMMARY_BYTES = 10_000;

/** Holds what was counted against what the list of February 2018 and the content say that it must be. */
export function checksOf(found: DemonstrationFigures, content: ContentFigures): readonly Check[] {
  return [
    equal('members of the umbrella on the list', found.register['associations'] ?? 0, 4),
    equal('outlines read from the files of the drafts', found.hearing.outlinesRead, found.hearing.drafts),
    ...recipientChecks(found),
    ...letterChecks(found.letters),
    ...answerChecks(found, content),
    ...summaryChecks(found, content),
  ];
}

function recipientChecks({ recipients, reachedThrough }: DemonstrationFigures): readonly Check[] {
  const { members } = recipients;
  return [
    equal('invited', recipients.invited, INVITED),
    equal('organisations named in the list', recipients.organisations, 158),
    equal('Landets kommuner', members['Landets kommuner'] ?? 0, 357),
    equal('Landets helseforetak', members['Landets helseforetak'] ?? 0, 22),
    equal('Landets fylkesmenn', members['Landets fylkesmenn'] ?? 0, 10),
    equal('groups written to as one', recipients.groups, 1),
    equal('fylkesleger are reached through', reachedThrough['Landets fylkesleger'] ?? '', 'Landets fylkesmenn'),
    equal(
      'frisklivssentraler are reached through',
      reachedThrough['Landets frisklivssentraler'] ?? '',
      'Landets kommuner',
    ),
  ];
}

function letterChecks(letters: LetterFigures): readonly Check[] {
  return [
    equal('letters that the sink was handed', letters.received, INVITED),
    equal('bodies that got a letter', letters.recipients, INVITED),
    equal('bodies that got more than one', letters.twice, 0),
    equal('different names of PDF files', letters.filenames, INVITED),
    equal('letters that are the stored file', letters.asStored, INVITED),
    equal('letters with an address to answer at', letters.withAnswerAddress, INVITED),
  ];
}

function answerChecks({ answers, letters }: DemonstrationFigures, content: ContentFigures): readonly Check[] {
  return [
    equal('answers submitted', answers.versions, content.answers),
    atLeast('bodies that answered', answers.bodies, LEAST_ANSWERS),
    equal('bodies whose answer counts', answers.bodies, content.counting),
    equal('kinds of reply', Object.keys(answers.byKind).sort().join(' '), KINDS.join(' ')),
    equal('answers as PDF', answers.files['pdf'] ?? 0, content.letters.pdf),
    equal('answers as Word', answers.files['docx'] ?? 0, content.letters.docx),
    atLeast('places of the form that were filled in', answers.fields, content.forms),
    equal('late answers', answers.late, content.late),
    equal('answers from uninvited', answers.uninvited, 2),
    equal('receipts accepted', answers.receipts.accepted, answers.receipts.queued),
    equal('receipts that the sink was handed', letters.others, answers.receipts.queued),
    atLeast('receipts', answers.receipts.queued, content.answers),
  ];
}

function summaryChecks(
  { summary, recipients, answers }: DemonstrationFigures,
  content: ContentFigures,
): readonly Check[] {
  const listed = recipients.invited + answers.uninvited;
  const parts = Object.values(summary.placementsByPart);
  return [
    equal('comments', summary.comments, content.comments),
    equal('placements', summary.placements, content.placements),
    equal(
      'placements over the parts of the summary',
      parts.reduce((sum, count) => sum + count, 0),
      summary.placements,
    ),
    equal('parts of the summary without a placement', parts.filter((count) => count === 0).length, 0),
    equal('comments placed nowhere', summary.unplaced, 0),
    equal('placements not decided', summary.undecided, 0),
    equal('characters that nobody has handled', summary.unhandledCharacters, 0),
    equal('bodies in the summary', summary.bodies, listed),
    equal('different bodies in the summary', summary.differentBodies, listed),
    atLeast('bytes of the summary in Word', summary.docxBytes, LEAST_SUMMARY_BYTES),
    atLeast('bytes of the summary in Excel', summary.xlsxBytes, LEAST_SUMMARY_BYTES),
  ];
}

const KINDS = ['answersThrough', 'attachmentOnly', 'endorses', 'withRemarks', 'withoutRemarks'] as const;
