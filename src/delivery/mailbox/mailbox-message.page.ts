import { formatInstant, formatSize } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { deliveryWords } from '../delivery.words.js';
import { MAILBOX_PATH } from './mailbox.page.js';
import type { OpenedMessage } from './mailbox.service.js';

const ADDRESS = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/;

/** A piece of a line: words, or an address that can be followed. */
export interface TextPiece {
  readonly text: string;
  readonly href: string | false;
}

/** One message in the built-in mailbox. */
export class MailboxMessagePage extends Page {
  readonly template = 'pages/delivery/mailbox-message';
  readonly title: string;
  readonly t;
  readonly facts: readonly { readonly term: string; readonly text: string; readonly href: false }[];
  readonly hasText: boolean;
  readonly lines: readonly { readonly pieces: readonly TextPiece[] }[];
  readonly hasFiles: boolean;
  readonly files: readonly { readonly href: string; readonly filename: string; readonly size: string }[];
  override readonly crumbs: readonly Crumb[];

  constructor({ message, text, files }: OpenedMessage, language: Language) {
    super();
    const words = deliveryWords[language];
    this.t = words;
    this.title = message.subject;
    this.crumbs = [{ href: MAILBOX_PATH, text: words.mailboxTitle }];
    this.facts = [
      { term: words.from, text: message.envelopeFrom, href: false },
      { term: words.to, text: message.envelopeTo.join(', '), href: false },
      { term: words.receivedAt, text: formatInstant(message.receivedAt, language), href: false },
    ];
    this.hasText = text !== '';
    this.lines = text.split('\n').map((line) => ({ pieces: piecesOf(line) }));
    this.hasFiles = files.length > 0;
    this.files = files.map((file, index) => ({
      href: `${MAILBOX_PATH}/${message.id}/vedlegg/${String(index + 1)}`,
      filename: file.filename,
      size: formatSize(file.content.byteLength, language),
    }));
  }
}

/** The pieces of a line, web addresses apart; a full stop after an address is not part of it. */
export function piecesOf(line: string): readonly TextPiece[] {
  return line
    .split(ADDRESS)
    .filter((text) => text !== '')
    .map((text) => ({ text, href: ADDRESS.test(text) ? text : false }));
}
