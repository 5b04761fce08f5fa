import { forPerson, mail, recipient, report, returnedHead, taken, type Sample } from './sample.js';

const DAEMON = 'Mail Delivery System <MAILER-DAEMON@mx.kommune.example>';
const UNDELIVERED = { from: DAEMON, subject: 'Undelivered Mail Returned to Sender', words: 'It did not arrive.' };

/** Reports that break the book somewhere, and the traces by which they are followed, or not. */
export const irregular: readonly Sample[] = [
  {
    name: 'no blank line between the message and its recipient',
    expected: taken('failed', '5.1.1'),
    raw: (the) =>
      report(the, { ...UNDELIVERED, about: ['Reporting-MTA: dns; mx', ...recipient(the, 'failed', '5.1.1', '550 no')], recipients: [] }),
  },
  {
    name: 'folded fields, capitals and a comment behind the action',
    expected: taken('failed', '5.2.1'),
    raw: (the) =>
      report(the, {
        ...UNDELIVERED,
        recipients: [[`FINAL-RECIPIENT: RFC822;\n ${the.to}`, 'ACTION: Failed (mailbox disabled)', 'STATUS: 5.2.1\n (disabled)']],
      }),
  },
  {
    name: 'the status stands in the diagnostic alone',
    expected: taken('failed', '5.1.1'),
    raw: (the) =>
      report(the, {
        ...UNDELIVERED,
        recipients: [[`Final-Recipient: rfc822; ${the.to}`, 'Action: failed', 'Diagnostic-Code: smtp; 550 5.1.1 unknown']],
      }),
  },
  {
    name: 'the action fails although the status says success',
    expected: taken('failed', '2.0.0'),
    raw: (the) => report(the, { ...UNDELIVERED, recipients: [recipient(the, 'failed', '2.0.0', 'ok')] }),
  },
  {
    name: 'the report is written in base64',
    expected: taken('failed', '5.1.1'),
    raw: (the) =>
      mail(
        [
          `From: ${DAEMON}`,
          `To: ${the.verp}`,
          'Subject: Undelivered Mail Returned to Sender',
          'Content-Type: multipart/report; report-type=delivery-status; boundary=del',
        ],
        '--del\nContent-Type: text/plain\n\nIt did not arrive.',
        `--del\nContent-Type: message/delivery-status\nContent-Transfer-Encoding: base64\n\n${base64(the.to)}`,
        '--del--\n',
      ),
  },
  {
    name: 'the mail ends in the middle of what is returned',
    expected: taken('failed', '5.1.1'),
    raw: (the) => report(the, { ...UNDELIVERED, recipients: [recipient(the, 'failed', '5.1.1', '550 no')] }).slice(0, -60),
  },
  {
    name: 'a virus scanner has wrapped the report and added a footer',
    expected: taken('failed', '5.1.1'),
    raw: (the) =>
      report(the, { ...UNDELIVERED, container: 'mixed', recipients: [recipient(the, 'failed', '5.1.1', '550 no')] }),
  },
  {
    name: 'the message was forwarded, and the report names both addresses',
    expected: taken('failed', '5.1.1'),
    raw: (the) =>
      report(the, {
        ...UNDELIVERED,
        recipients: [
          [`Original-Recipient: rfc822;${the.to}`, 'Final-Recipient: rfc822; leder@annet.example', 'Action: failed', 'Status: 5.1.1'],
        ],
      }),
  },
  {
    name: 'two recipients with different fates, one of them ours',
    expected: taken('delivered', '2.0.0'),
    raw: (the) =>
      report(the, {
        ...UNDELIVERED,
        recipients: [
          recipient(the, 'delivered', '2.0.0', 'ok'),
          ['Final-Recipient: rfc822; kopi@annet.example', 'Action: failed', 'Status: 5.1.1'],
        ],
      }),
  },
  {
    name: 'two recipients with different fates, and neither is ours',
    expected: forPerson('unclearReport'),
    raw: (the) =>
      report(the, {
        ...UNDELIVERED,
        recipients: [
          ['Final-Recipient: rfc822; en@annet.example', 'Action: delivered', 'Status: 2.0.0'],
          ['Final-Recipient: rfc822; to@annet.example', 'Action: failed', 'Status: 5.1.1'],
        ],
      }),
  },
  {
    name: 'found by the envelope id alone',
    expected: taken('failed', '5.1.1'),
    raw: (the) =>
      report(the, {
        ...UNDELIVERED,
        to: 'horing@horing.example',
        about: ['Reporting-MTA: dns; mx', `Original-Envelope-Id: ${the.id.toUpperCase()}`],
        recipients: [recipient(the, 'failed', '5.1.1', '550 no')],
        returned: 'nothing',
      }),
  },
  {
    name: 'found by the head that is returned alone',
    expected: taken('failed', '5.1.1'),
    raw: (the) =>
      report(the, { ...UNDELIVERED, to: 'horing@horing.example', recipients: [recipient(the, 'failed', '5.1.1', '550 no')] }),
  },
  {
    name: 'found by the trace of the mail server alone',
    expected: taken('failed', '5.1.1'),
    raw: (the) =>
      report(the, {
        ...UNDELIVERED,
        to: 'undisclosed-recipients:;',
        headers: [`Delivered-To: ${the.verp.toUpperCase()}`],
        recipients: [recipient(the, 'failed', '5.1.1', '550 no')],
        returned: 'nothing',
      }),
  },
  {
    name: 'about a message that is none of ours',
    expected: forPerson('unknownMessage'),
    raw: (the) =>
      report(
        { ...the, messageId: '<fremmed@annet.example>', to: 'noen@annet.example' },
        { ...UNDELIVERED, to: 'horing@horing.example', recipients: [recipient(the, 'failed', '5.1.1', '550 no')] },
      ),
  },
  {
    name: 'to a return address that somebody made up',
    expected: forPerson('forged'),
    raw: (the) => report(the, { ...UNDELIVERED, to: the.forged, recipients: [recipient(the, 'failed', '5.1.1', '550 no')] }),
  },
  {
    name: 'the address says one message and the head another',
    expected: forPerson('contradicting'),
    raw: (the) =>
      report(the, { ...UNDELIVERED, to: the.other.verp, recipients: [recipient(the, 'failed', '5.1.1', '550 no')] }),
  },
  {
    name: 'with an action that nobody knows',
    expected: forPerson('unclearReport'),
    raw: (the) => report(the, { ...UNDELIVERED, recipients: [recipient(the, 'bounced', '5.1.1', '550 no')] }),
  },
  {
    name: 'with a status and no action',
    expected: forPerson('unclearReport'),
    raw: (the) => report(the, { ...UNDELIVERED, recipients: [[`Final-Recipient: rfc822; ${the.to}`, 'Status: 5.1.1']] }),
  },
  {
    name: 'with nothing in the report',
    expected: forPerson('unclearReport'),
    raw: (the) => report(the, { ...UNDELIVERED, about: [''], recipients: [] }),
  },
  {
    name: 'forwarded by a person who asks what it is',
    expected: forPerson('fromAPerson', 'letter'),
    raw: (the) => {
      const enclosed = report(the, { ...UNDELIVERED, recipients: [recipient(the, 'failed', '5.1.1', '550 no')] });
      return mail(
        [
          'From: Kari Kommunesen <kari@kommune.example>',
          'To: horing@horing.example',
          'Subject: VS: Undelivered Mail Returned to Sender',
          'Content-Type: multipart/mixed; boundary=ytre',
        ],
        '--ytre\nContent-Type: text/plain; charset=utf-8\n\nHei, hva er dette?',
        `--ytre\nContent-Type: message/rfc822\n\n${enclosed.replaceAll('\r\n', '\n')}`,
        '--ytre--\n',
      );
    },
  },
  {
    name: 'the returned head is quoted in a report without parts for it',
    expected: taken('failed', '5.1.1'),
    raw: (the) =>
      report(the, {
        ...UNDELIVERED,
        to: 'horing@horing.example',
        words: `Original headers:\n${returnedHead(the)}`,
        recipients: [recipient(the, 'failed', '5.1.1', '550 no')],
        returned: 'nothing',
      }),
  },
];

function base64(to: string): string {
  const fields = `Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; ${to}\nAction: failed\nStatus: 5.1.1\n`;
  return Buffer.from(fields).toString('base64');
}
