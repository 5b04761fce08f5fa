import { workingTimeOf } from '../../../../test/support/working-time.js';
import { classify } from '../classify/classify.rules.js';
import { referencesOf } from '../classify/references.rules.js';
import { addressesIn, signsOf } from './mail-signs.js';
import { openMail } from './open-mail.js';

const LENGTH = 200_000;
const LONGEST_MILLISECONDS = 10_000;

const fill = (piece: string): string => piece.repeat(Math.ceil(LENGTH / piece.length));
const from = 'From: MAILER-DAEMON@ond.example\r\nReturn-Path: <>\r\n';
const asText = (text: string): string => `${from}Content-Type: text/plain\r\n\r\n${text}`;
const asHtml = (text: string): string => `${from}Content-Type: text/html\r\n\r\n${text}`;
const asReport = (text: string): string =>
  `${from}Content-Type: multipart/report; boundary=x\r\n\r\n--x\r\nContent-Type: message/delivery-status\r\n\r\n${text}\r\n--x--`;

/** Texts that make a careless pattern look at the same letters again and again. */
const PIECES = [
  ' ',
  '\n',
  '\t\n',
  '>',
  '<',
  '<script>',
  '<!--',
  '&',
  '&#',
  '-',
  '--\n',
  'said ',
  'server ',
  '@',
  'a@',
  '<a@b',
  'Message-ID: <',
];
const WORDS = [
  'no longer ',
  'ny ',
  'confirm ',
  'click ',
  'delivery of ',
  'warning: ',
  'tried for ',
  'Action: ',
  'Final-Recipient: a;',
  '4',
  '5.1.',
];

const HOSTILE = [...PIECES, ...WORDS].flatMap((piece) => [
  [`text of ${JSON.stringify(piece)}`, asText(fill(piece))] as const,
  [`HTML of ${JSON.stringify(piece)}`, asHtml(fill(piece))] as const,
  [`a report of ${JSON.stringify(piece)}`, asReport(fill(piece))] as const,
]);

describe('a mail that is made to exhaust its reader', () => {
  test.each(HOSTILE)('%s is read soon, and proves nothing', async (_name, raw) => {
    const time = await workingTimeOf(async () => {
      const { mail } = await openMail(Buffer.from(raw));
      const verdict = mail && classify(signsOf(mail));
      if (mail) [referencesOf(signsOf(mail)), addressesIn(mail.text)].map(String);

      expect(verdict?.fates ?? []).toEqual([]);
    });

    expect(time).toBeLessThan(LONGEST_MILLISECONDS);
  });
});
