import type { Language } from '../../shared/language/words.js';
import { typedText, type Typed } from '../../shared/web/form.js';
import { blockViews, type BlockView } from '../block-view.js';
import { signatureLines, type SignatureLines } from '../document/signature-lines.js';
import { LetterEmail } from '../email/letter.email.js';
import type { FoundRecipient } from '../letter-recipients.js';
import { faultsInTexts } from '../merge/letter-merge.js';
import { TEMPLATE_PARTS, wordingOf } from '../merge/template-faults.js';
import type { PreviewedLetter } from '../preview/preview.service.js';
import type { TextOf } from './letter-template-reader.js';
import { textsIn } from './letter-template.form.js';
import { letterTemplateWords } from './letter-template.words.js';

/** What the texts on the page come to. */
export interface ShownPreview {
  /** Null while the texts have faults. */
  readonly letter: PreviewedLetter | null;
  /** Whom it is shown for; null for the example. */
  readonly shownTo: FoundRecipient | null;
}

interface Fact {
  readonly term: string;
  readonly text: string;
  readonly href: false;
}

/** The preview beside the text. Every key is set, since templates are strict. */
export interface TextPreview {
  /** Whom it is shown for, in a sentence. */
  readonly told: string;
  readonly faults: readonly { readonly href: string; readonly text: string }[];
  /** How many faults there are, in a sentence; false when there are none. */
  readonly faulty: string | false;
  readonly letter: LetterView | false;
}

interface LetterView {
  readonly subject: string;
  readonly email: readonly BlockView[];
  readonly facts: readonly Fact[];
  readonly linkAbsent: string;
  readonly heading: string;
  readonly body: readonly BlockView[];
  readonly signature: SignatureLines;
}

export function textPreview(
  { letter, shownTo }: ShownPreview,
  text: TextOf,
  { typed, language }: { readonly typed: Typed; readonly language: Language },
): TextPreview {
  const faults = letter === null ? faultLines(text, typed, language) : [];
  return {
    told: toldOf(shownTo, typed, language),
    faults,
    faulty: faults.length > 0 && letterTemplateWords[language].faulty(faults.length),
    letter: letter !== null && letterView(letter),
  };
}

function toldOf(shownTo: FoundRecipient | null, typed: Typed, language: Language): string {
  const words = letterTemplateWords[language];
  const asked = typedText(typed, 'mottaker');
  if (shownTo) return words.shownTo(shownTo.addressedName);
  return asked === '' ? words.shownToExample : words.nobodyNamed(asked);
}

function faultLines({ kind }: TextOf, typed: Typed, language: Language): TextPreview['faults'] {
  const words = letterTemplateWords[language];
  const faults = faultsInTexts(textsIn(typed), kind);
  return TEMPLATE_PARTS.flatMap((part) =>
    faults[part].map((fault) => ({
      href: `#field-${part}`,
      text: `${words[part]}. ${words.onLine(fault.line, wordingOf(fault)[language])}`,
    })),
  );
}

function letterView(letter: PreviewedLetter): LetterView {
  const { recipient, merged, matter } = letter;
  const email = new LetterEmail(letter, { address: '', name: recipient.name }, '');
  return {
    subject: email.subject,
    email: blockViews(merged.email, 3),
    facts: email.facts.map((fact) => ({ ...fact, href: false })),
    linkAbsent: email.t.linkAbsent,
    heading: merged.heading,
    body: blockViews(merged.body, 3),
    signature: signatureLines(matter, recipient.languageForm),
  };
}
