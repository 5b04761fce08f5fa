import { Injectable } from '@nestjs/common';
import Handlebars from 'handlebars';
import { Templates } from '../../shared/rendering/templates.js';
import type { NewMessage } from '../message/new-message.js';
import type { Email } from './email.js';

/** The part of a message that an e-mail decides. */
export type WrittenEmail = Pick<
  NewMessage,
  'toAddress' | 'toName' | 'languageForm' | 'subject' | 'textBody' | 'htmlBody'
>;

/** Writes e-mails by their templates, ready to be handed to the post office. */
@Injectable()
export class EmailWriter {
  constructor(private readonly templates: Templates) {}

  write(email: Email): WrittenEmail {
    const view = { ...email };
    const plain = asPlainText(view);
    return {
      toAddress: email.recipient.address,
      toName: email.recipient.name,
      languageForm: email.languageForm,
      subject: oneLine(this.templates.render(`email/${email.template}/subject`, plain)),
      textBody: tidy(this.templates.render(`email/${email.template}/text`, plain)),
      htmlBody: this.templates.render(`email/${email.template}/html`, view),
    };
  }
}

/** The same view for templates that are not HTML: `Ås & Nes` must not come out as `Ås &amp; Nes`. */
function asPlainText(view: object): object {
  return Object.fromEntries(Object.entries(view).map(([name, value]: [string, unknown]) => [name, plain(value)]));
}

function plain(value: unknown): unknown {
  // An empty text stays one, so that `{{#if}}` goes on seeing that it is empty.
  if (typeof value === 'string') return value === '' ? value : new Handlebars.SafeString(value);
  if (Array.isArray(value)) return value.map(plain);
  return typeof value === 'object' && value !== null ? asPlainText(value) : value;
}

/** A subject is one line, whatever names it is made of: a line break would begin a header of somebody else's making. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

/** At most one blank line, none at the ends. */
function tidy(text: string): string {
  return `${text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
