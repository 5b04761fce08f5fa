import type { IncomingKind, IncomingReason, IncomingState } from '../../../src/delivery/incoming/incoming-mail-status.js';
import type { DeliveryAction } from '../../../src/delivery/mending/message-evidence.service.js';

/** A message of ours that a sample is about. */
export interface Ours {
  readonly id: string;
  /** Its return address. */
  readonly verp: string;
  /** With its angle brackets. */
  readonly messageId: string;
  /** Whom it was sent to. */
  readonly to: string;
}

/** What a sample is made from: its own message, another one of ours, and a return address that somebody made up. */
export interface SampleGround extends Ours {
  readonly other: Ours;
  readonly forged: string;
}

/** What is to become of a mail. */
export interface Expected {
  readonly kind: IncomingKind;
  readonly state: IncomingState;
  readonly reason: IncomingReason;
  /** What is taken as evidence of the message; absent when nothing is. */
  readonly action?: DeliveryAction;
  readonly status?: string | null;
}

/** A mail as some program writes it, in words of our own. */
export interface Sample {
  readonly name: string;
  readonly expected: Expected;
  readonly raw: (the: SampleGround) => string | Buffer;
}

export const taken = (action: DeliveryAction, status: string | null): Expected => ({
  kind: 'deliveryReport',
  state: 'setAside',
  reason: 'reportTaken',
  action,
  status,
});

/** A report that a person must look at. */
export const forPerson = (reason: IncomingReason, kind: IncomingKind = 'deliveryReport'): Expected => ({
  kind,
  state: 'waiting',
  reason,
});

export const setAside = (kind: IncomingKind, reason: IncomingReason): Expected => ({
  kind,
  state: 'setAside',
  reason,
  action: 'delivered',
  status: null,
});

/** Headers and body with the line ends of mail. */
export function mail(headers: readonly string[], ...body: readonly string[]): string {
  return [...headers, '', ...body].join('\n').replaceAll('\n', '\r\n');
}

/** The head of the message that is returned. */
export function returnedHead({ messageId, to }: Ours): string {
  return [
    'Received: from app.horing.example by relay.example; Thu, 1 Feb 2018 11:00:00 +0000',
    'From: Helsedirektoratet <horing@horing.example>',
    `To: <${to}>`,
    'Subject: =?UTF-8?Q?H=C3=B8ring?=',
    `Message-ID: ${messageId}`,
    'Date: Thu, 1 Feb 2018 11:00:00 +0000',
  ].join('\n');
}

interface Report {
  readonly from: string;
  readonly to?: string;
  readonly subject: string;
  readonly words: string;
  /** The fields about the message, and those about each recipient. */
  readonly about?: readonly string[];
  readonly recipients: readonly (readonly string[])[];
  readonly returned?: 'head' | 'whole' | 'nothing';
  readonly headers?: readonly string[];
  readonly statusType?: string;
  readonly container?: string;
}

const BOUNDARY = '=_part_of_the_report';

/** A report by the book (RFC 3462 and 3464). */
export function report(the: Ours, made: Report): string {
  const { returned = 'head', statusType = 'message/delivery-status', container = 'report; report-type=delivery-status' } = made;
  const fields = [made.about ?? ['Reporting-MTA: dns; mx.kommune.example'], ...made.recipients];
  const parts = [
    `Content-Type: text/plain; charset=utf-8\n\n${made.words}`,
    `Content-Type: ${statusType}\n\n${fields.map((group) => group.join('\n')).join('\n\n')}\n`,
    ...(returned === 'head' ? [`Content-Type: text/rfc822-headers\n\n${returnedHead(the)}\n`] : []),
    ...(returned === 'whole' ? [`Content-Type: message/rfc822\n\n${returnedHead(the)}\n\nVi sender dette på høring.`] : []),
  ];
  return mail(
    [
      ...(made.headers ?? []),
      `From: ${made.from}`,
      `To: ${made.to ?? the.verp}`,
      `Subject: ${made.subject}`,
      'Date: Thu, 1 Feb 2018 11:05:00 +0000',
      'MIME-Version: 1.0',
      `Content-Type: multipart/${container}; boundary="${BOUNDARY}"`,
    ],
    ...parts.map((part) => `--${BOUNDARY}\n${part}`),
    `--${BOUNDARY}--`,
    '',
  );
}

/** The fields about one recipient. */
export function recipient(the: Ours, action: string, status: string, diagnostic: string): readonly string[] {
  return [
    `Final-Recipient: rfc822; ${the.to}`,
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: smtp; ${diagnostic}`,
  ];
}

interface Plain {
  readonly from: string;
  readonly to?: string;
  readonly subject: string;
  readonly headers?: readonly string[];
  readonly words: string;
  /** Copies the head of the message below the words; so unless said. */
  readonly returned?: 'head' | 'nothing';
  readonly separator?: string;
}

/** A mail server's own words, with or without the head of what is returned. */
export function plain(the: Ours, made: Plain): string {
  const { returned = 'head', separator = '--- Below this line is a copy of the message.' } = made;
  return mail(
    [
      ...(made.headers ?? []),
      `From: ${made.from}`,
      `To: ${made.to ?? the.verp}`,
      `Subject: ${made.subject}`,
      'Date: Thu, 1 Feb 2018 11:05:00 +0000',
      'Content-Type: text/plain; charset=utf-8',
    ],
    made.words,
    ...(returned === 'head' ? ['', separator, '', returnedHead(the), '', 'Vi sender dette på høring, se punkt 4.2.2.'] : []),
  );
}
