import type { Host } from '../../identity/host/host.entity.js';
import type { PdfContent, PdfFigure, PdfLetterHead } from '../../shared/documents/pdf/pdf-content.js';
import type { LanguageForm } from '../../shared/language/words.js';
import { letterheadTextWords } from './letterhead-text.words.js';

/** A letterhead as it is printed. */
export interface PrintedLetterhead {
  readonly postalAddress: string;
  readonly telephone: string;
  readonly webAddress: string;
  /** Nine digits. */
  readonly organisationNumber: string;
  readonly logo: PdfFigure | null;
}

/** The sender at the top of a letter. A host without a letterhead has the address and mailbox that it was set up with. */
export function senderOf(
  host: Host,
  letterhead: PrintedLetterhead | null,
  form: LanguageForm,
): PdfLetterHead['sender'] {
  if (letterhead === null) return { name: host.name, lines: present(host.postalAddress, host.mailbox) };
  const lines = present(...partsOf(host, letterhead, form));
  return { name: host.name, lines, ...(letterhead.logo ? { logo: letterhead.logo } : {}) };
}

/** The same in the bottom margin of every page: at most three lines. */
export function footerOf(
  host: Host,
  letterhead: PrintedLetterhead | null,
  form: LanguageForm,
): NonNullable<PdfContent['footer']> {
  if (letterhead === null) return { lines: [joined(host.name, host.postalAddress, host.mailbox)] };
  const [address, telephone, mailbox, web, number] = partsOf(host, letterhead, form);
  const lines = [joined(host.name, address), joined(telephone, mailbox), joined(web, number)];
  return { lines: lines.filter((line) => line !== '') };
}

function partsOf(host: Host, letterhead: PrintedLetterhead, form: LanguageForm) {
  const words = letterheadTextWords[form];
  const { postalAddress, telephone, webAddress, organisationNumber } = letterhead;
  return [
    postalAddress === '' ? host.postalAddress : postalAddress,
    telephone === '' ? '' : words.telephone(telephone),
    host.mailbox,
    webAddress,
    organisationNumber === '' ? '' : words.organisationNumber(inThrees(organisationNumber)),
  ] as const;
}

/** `123 456 785`, as the register writes it. */
function inThrees(number: string): string {
  return number.replace(/(\d{3})(?=\d)/g, '$1\u00a0');
}

function present(...parts: readonly (string | null | undefined)[]): string[] {
  return parts.flatMap((part) => (part ? [part] : []));
}

function joined(...parts: readonly (string | null | undefined)[]): string {
  return present(...parts).join(' · ');
}
