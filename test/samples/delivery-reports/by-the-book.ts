import { recipient, report, taken, type Sample } from './sample.js';

const DAEMON = 'Mail Delivery System <MAILER-DAEMON@mx.kommune.example>';

/** Reports as RFC 3464 has them, in the many hands of those who write them. */
export const byTheBook: readonly Sample[] = [
  {
    name: 'Postfix: no such user',
    expected: taken('failed', '5.1.1'),
    raw: (the) =>
      report(the, {
        from: DAEMON,
        headers: ['Return-Path: <>', 'Auto-Submitted: auto-replied'],
        subject: 'Undelivered Mail Returned to Sender',
        words: `This is the mail system at host mx.kommune.example.\n\n<${the.to}>: host mx said: 550 5.1.1 User unknown`,
        about: ['Reporting-MTA: dns; mx.kommune.example', `Original-Envelope-Id: ${the.id}`, 'X-Postfix-Queue-ID: 4B1'],
        recipients: [recipient(the, 'failed', '5.1.1', `550 5.1.1 <${the.to}>: Recipient address rejected`)],
      }),
  },
  {
    name: 'Postfix: the mailbox stayed full until it expired',
    expected: taken('failed', '4.2.2'),
    raw: (the) =>
      report(the, {
        from: DAEMON,
        subject: 'Undelivered Mail Returned to Sender',
        words: 'Delivery was tried for five days.',
        recipients: [recipient(the, 'failed', '4.2.2', '452 4.2.2 Mailbox full')],
      }),
  },
  {
    name: 'Postfix: delayed',
    expected: taken('delayed', '4.4.1'),
    raw: (the) =>
      report(the, {
        from: DAEMON,
        subject: 'Delayed Mail (still being retried)',
        words: 'YOU DO NOT NEED TO RESEND YOUR MESSAGE.',
        recipients: [
          [...recipient(the, 'delayed', '4.4.1', 'connect to mx: Connection timed out'), 'Will-Retry-Until: Tue, 6 Feb 2018'],
        ],
      }),
  },
  {
    name: 'Postfix: passed on to a server that does not report',
    expected: taken('relayed', '2.0.0'),
    raw: (the) =>
      report(the, {
        from: DAEMON,
        subject: 'Successful Mail Delivery Report',
        words: 'Your message was successfully delivered to the destination(s) listed below.',
        recipients: [recipient(the, 'relayed', '2.0.0', '250 2.0.0 Ok: queued')],
      }),
  },
  {
    name: 'Postfix: delivered to a mailbox',
    expected: taken('delivered', '2.0.0'),
    raw: (the) =>
      report(the, {
        from: DAEMON,
        subject: 'Successful Mail Delivery Report',
        words: 'Delivered to mailbox.',
        recipients: [recipient(the, 'delivered', '2.0.0', 'delivered to maildir')],
      }),
  },
  {
    name: 'Postfix: expanded by an alias',
    expected: taken('expanded', '2.0.0'),
    raw: (the) =>
      report(the, {
        from: DAEMON,
        subject: 'Successful Mail Delivery Report',
        words: 'The alias was expanded.',
        recipients: [recipient(the, 'expanded', '2.0.0', 'alias expanded')],
      }),
  },
  {
    name: 'Postfix: with letters beyond ASCII in the addresses',
    expected: taken('failed', '5.1.1'),
    raw: (the) =>
      report(the, {
        from: DAEMON,
        subject: 'Undelivered Mail Returned to Sender',
        words: 'Ukjent bruker.',
        statusType: 'message/global-delivery-status',
        recipients: [[`Final-Recipient: utf-8; ${the.to}`, 'Action: failed', 'Status: 5.1.1']],
      }),
  },
  {
    name: 'Sendmail 8: no such user',
    expected: taken('failed', '5.1.1'),
    raw: (the) =>
      report(the, {
        from: 'Mail Delivery Subsystem <MAILER-DAEMON@mail.fylke.example>',
        headers: ['Return-Path: <MAILER-DAEMON@mail.fylke.example>', 'Auto-Submitted: auto-generated (failure)'],
        subject: 'Returned mail: see transcript for details',
        words: `   ----- The following addresses had permanent fatal errors -----\n<${the.to}>`,
        about: ['Reporting-MTA: dns; mail.fylke.example', 'Received-From-MTA: DNS; relay.example', 'Arrival-Date: Thu, 1 Feb 2018'],
        recipients: [
          ['Action: failed', 'Status: 5.1.1', `Final-Recipient: RFC822; ${the.to}`, 'Remote-MTA: DNS; mx', 'Diagnostic-Code: SMTP; 550 5.1.1 User unknown'],
        ],
        returned: 'whole',
      }),
  },
  {
    name: 'Sendmail 8: a warning after four hours',
    expected: taken('delayed', '4.4.1'),
    raw: (the) =>
      report(the, {
        from: 'Mail Delivery Subsystem <MAILER-DAEMON@mail.fylke.example>',
        headers: ['Auto-Submitted: auto-generated (warning-timeout)'],
        subject: 'Warning: could not send message for past 4 hours',
        words: '    **  THIS IS A WARNING MESSAGE ONLY  **',
        recipients: [recipient(the, 'delayed', '4.4.1', '421 4.4.1 Connection timed out')],
      }),
  },
  {
    name: 'Sendmail 8: expired after five days',
    expected: taken('failed', '4.4.7'),
    raw: (the) =>
      report(the, {
        from: 'Mail Delivery Subsystem <MAILER-DAEMON@mail.fylke.example>',
        subject: 'Returned mail: Cannot send message for 5 days',
        words: 'Message could not be delivered for 5 days',
        recipients: [recipient(the, 'failed', '4.4.7', '421 4.4.7 timed out')],
      }),
  },
  {
    name: 'Exim: rejected by the next server',
    expected: taken('failed', '5.7.1'),
    raw: (the) =>
      report(the, {
        from: 'Mail Delivery System <Mailer-Daemon@exim.helse.example>',
        headers: [`X-Failed-Recipients: ${the.to}`, 'Auto-Submitted: auto-replied'],
        subject: 'Mail delivery failed: returning message to sender',
        words: 'A message that you sent could not be delivered to one or more of its recipients.',
        recipients: [recipient(the, 'failed', '5.7.1', '550 5.7.1 Relaying denied')],
        returned: 'whole',
      }),
  },
  {
    name: 'Gmail: no such account',
    expected: taken('failed', '5.1.1'),
    raw: (the) =>
      report(the, {
        from: 'Mail Delivery Subsystem <mailer-daemon@google.test>',
        headers: [`X-Failed-Recipients: ${the.to}`],
        subject: 'Delivery Status Notification (Failure)',
        words: '** Address not found **',
        about: ['Reporting-MTA: dns; google.test', 'Arrival-Date: Thu, 01 Feb 2018 03:00:00 -0800 (PST)'],
        recipients: [recipient(the, 'failed', '5.1.1', '550-5.1.1 The email account does not exist. \n 550 5.1.1 gsmtp')],
        returned: 'whole',
      }),
  },
  {
    name: 'Gmail: delayed',
    expected: taken('delayed', '4.4.1'),
    raw: (the) =>
      report(the, {
        from: 'Mail Delivery Subsystem <mailer-daemon@google.test>',
        subject: 'Delivery Status Notification (Delay)',
        words: '** Delivery incomplete **',
        recipients: [[...recipient(the, 'delayed', '4.4.1', 'The server did not respond'), 'Will-Retry-Until: Sat, 03 Feb 2018']],
      }),
  },
  {
    name: 'Gmail: over quota until it gave up',
    expected: taken('failed', '4.2.2'),
    raw: (the) =>
      report(the, {
        from: 'Mail Delivery Subsystem <mailer-daemon@google.test>',
        subject: 'Delivery Status Notification (Failure)',
        words: 'The recipient’s inbox is full.',
        recipients: [recipient(the, 'failed', '4.2.2', '452-4.2.2 The email account is over quota')],
      }),
  },
  {
    name: 'OpenSMTPD: no route',
    expected: taken('failed', '5.0.0'),
    raw: (the) =>
      report(the, {
        from: 'Mailer Daemon <MAILER-DAEMON@bsd.example>',
        subject: 'Delivery status notification: error',
        words: 'An error has occurred while attempting to deliver a message',
        recipients: [[`Final-Recipient: rfc822; ${the.to}`, 'Action: failed', 'Status: 5.0.0']],
      }),
  },
  {
    name: 'Courier: refused',
    expected: taken('failed', '5.0.0'),
    raw: (the) =>
      report(the, {
        from: '"Courier mail server at mx.example" <@>',
        headers: ['Return-Path: <>'],
        subject: 'NOTICE: mail delivery status.',
        words: 'UNDELIVERABLE MAIL',
        recipients: [[`Final-Recipient: rfc822; ${the.to}`, 'Action: failed', 'Status: 5.0.0', 'Diagnostic-Code: smtp; 550 User unknown.']],
      }),
  },
];
