import type { Consultation } from '../../consultation/consultation.entity.js';
import type { Host } from '../../identity/host/host.entity.js';
import type { PdfBlock } from '../../shared/documents/pdf/pdf-content.js';
import type { LanguageForm } from '../../shared/language/words.js';
import { letterTextWords } from '../letter-text.words.js';
import type { LetterRecipient } from '../letter-matter.js';
import type { LetterBlock } from '../merge/letter-markup.js';

/** What the letter tells of answering without a link. */
interface AnswerMatter {
  readonly host: Pick<Host, 'name' | 'mailbox' | 'postalAddress'>;
  readonly outline: { readonly consultation: Pick<Consultation, 'caseNumber' | 'contactName' | 'contactPhone'> };
  readonly portalAddress: string;
}

/** How a body answers that got the letter on paper, and so without a link: the host's mailbox and address, and the reference. */
export function answerOnPaper({ host, outline }: Omit<AnswerMatter, 'portalAddress'>, form: LanguageForm): string {
  const words = letterTextWords[form];
  const { caseNumber, contactName, contactPhone } = outline.consultation;
  const [mailbox, postalAddress] = [host.mailbox ?? '', onOneLine(host.postalAddress ?? '')];
  const contact = [contactName, contactPhone].filter((part) => part !== '').join(', ');
  const byEmail = mailbox === '' ? '' : words.answerByEmail(mailbox);
  const byPost = postalAddress === '' ? '' : words[byEmail === '' ? 'answerByPost' : 'orByPost'](postalAddress);
  const ways = byEmail + byPost;
  if (ways === '') return `${words.onPaper} ${words.askContact(contact === '' ? host.name : contact)}.`;
  return `${words.onPaper} ${ways}${caseNumber === '' ? '' : words.quoting(caseNumber)}.`;
}

/**
 * What a letter on paper must say and its template does not: how to answer, and where the drafts can be read. A template
 * that an adviser wrote before anybody was on paper knows nothing of it.
 */
export function missingOnPaper(
  matter: AnswerMatter,
  { languageForm, reach }: Pick<LetterRecipient, 'languageForm' | 'reach'>,
  body: readonly LetterBlock[],
): readonly PdfBlock[] {
  if (reach !== 'paper') return [];
  const said = body.map((block) => (block.kind === 'list' ? block.items.join('\n') : block.text)).join('\n');
  const answer = answerOnPaper(matter, languageForm);
  const { portalAddress } = matter;
  const lacking = [
    ...(said.includes(answer) ? [] : [answer]),
    ...(portalAddress === '' || said.includes(portalAddress)
      ? []
      : [letterTextWords[languageForm].readAt(portalAddress)]),
  ];
  return lacking.map((text) => ({ kind: 'paragraph', text }));
}

function onOneLine(address: string): string {
  return address.replace(/\s*\n\s*/g, ', ').trim();
}
