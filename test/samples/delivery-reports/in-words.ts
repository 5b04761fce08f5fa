import { forPerson, mail, plain, taken, type Sample } from './sample.js';

const QMAIL = {
  from: 'MAILER-DAEMON@qmail.forening.example',
  subject: 'failure notice',
};
const QMAIL_BEGINS = 'Hi. This is the qmail-send program at qmail.forening.example.\nI was not able to deliver your message.\n';
const EXIM = {
  from: 'Mail Delivery System <Mailer-Daemon@exim.helse.example>',
  subject: 'Mail delivery failed: returning message to sender',
  separator: '------ This is a copy of the message, including all the headers. ------',
};

/** Mail servers that write in words of their own. They are believed only when they name a message of ours and a status. */
export const inWords: readonly Sample[] = [
  {
    name: 'qmail: the remote host said 550',
    expected: taken('failed', '5.1.1'),
    raw: (the) =>
      plain(the, { ...QMAIL, words: `${QMAIL_BEGINS}\n<${the.to}>:\nRemote host said: 550 5.1.1 User unknown\nGiving up.` }),
  },
  {
    name: 'qmail: no mailbox here, found by the copy alone',
    expected: taken('failed', '5.1.1'),
    raw: (the) =>
      plain(the, {
        ...QMAIL,
        to: 'horing@horing.example',
        words: `${QMAIL_BEGINS}\n<${the.to}>:\nSorry, no mailbox here by that name. (#5.1.1)`,
      }),
  },
  {
    name: 'qmail: in the queue too long',
    expected: taken('failed', '4.4.1'),
    raw: (the) =>
      plain(the, {
        ...QMAIL,
        words: `${QMAIL_BEGINS}\n<${the.to}>:\nConnection refused. (#4.4.1)\nI'm not going to try again; this message has been in the queue too long.`,
      }),
  },
  {
    name: 'qmail: no reason given',
    expected: forPerson('unclearReport'),
    raw: (the) => plain(the, { ...QMAIL, words: `${QMAIL_BEGINS}\n<${the.to}>:\nThis message is looping.` }),
  },
  {
    name: 'qmail: a status and no trace of the message',
    expected: forPerson('unknownMessage'),
    raw: (the) =>
      plain(the, {
        ...QMAIL,
        to: 'horing@horing.example',
        words: `${QMAIL_BEGINS}\n<noen@annet.example>:\nUnknown. (#5.1.1)`,
        returned: 'nothing',
      }),
  },
  {
    name: 'Exim 3: a reply code without an enhanced one',
    expected: taken('failed', '5.0.0'),
    raw: (the) =>
      plain(the, {
        ...EXIM,
        words: `  ${the.to}\n    SMTP error from remote mail server after RCPT TO:<${the.to}>:\n    host mx.example [192.0.2.25]: 550 unknown user`,
      }),
  },
  {
    name: 'Exim: retry time exceeded',
    expected: taken('failed', '4.0.0'),
    raw: (the) =>
      plain(the, {
        ...EXIM,
        words: `  ${the.to}\n    host mx.example [192.0.2.25] said: 451 try later:\n    retry timeout exceeded`,
      }),
  },
  {
    name: 'Exim: a delay',
    expected: taken('delayed', '4.0.0'),
    raw: (the) =>
      plain(the, {
        ...EXIM,
        subject: 'Warning: message 1eh-0004 delayed 24 hours',
        words: `No action is required on your part. Delivery attempts will continue for some time.\n  ${the.to}\n    host mx.example said: 451 greylisted`,
      }),
  },
  {
    name: 'Exim: an unrouteable address, with no code',
    expected: forPerson('unclearReport'),
    raw: (the) => plain(the, { ...EXIM, words: `  ${the.to}\n    Unrouteable address (Exim 4.94.2)` }),
  },
  {
    name: 'old Sendmail: a transcript',
    expected: taken('failed', '5.1.1'),
    raw: (the) =>
      plain(the, {
        from: 'Mail Delivery Subsystem <MAILER-DAEMON@gammel.example>',
        subject: 'Returned mail: User unknown',
        words: `   ----- Transcript of session follows -----\n550 5.1.1 <${the.to}>... User unknown`,
        separator: '   ----- Original message follows -----',
      }),
  },
  {
    name: 'old Sendmail: a warning',
    expected: taken('delayed', '4.0.0'),
    raw: (the) =>
      plain(the, {
        from: 'MAILER-DAEMON@gammel.example',
        subject: 'Warning: could not send message for past 4 hours',
        words: `451 ${the.to}... connection timed out\nWarning: message still undelivered. Will keep trying until message is 5 days old`,
        separator: '   ----- Original message follows -----',
      }),
  },
  {
    name: 'Notes 5: the protocol returned a permanent error',
    expected: taken('failed', '5.1.1'),
    raw: (the) =>
      plain(the, {
        from: 'NotesMail <MAILER-DAEMON@notes.foretak.example>',
        subject: 'DELIVERY FAILURE: 550 5.1.1 unknown',
        words: `Your document: Høring\nwas not delivered to: ${the.to}\nbecause: SMTP Protocol Returned a Permanent Error 550 5.1.1 unknown`,
      }),
  },
  {
    name: 'GroupWise: over quota',
    expected: taken('failed', '5.2.2'),
    raw: (the) =>
      plain(the, {
        from: 'Mail Delivery System <mailer-daemon@gw.forening.example>',
        subject: 'Message status - undeliverable',
        words: `The message that you sent was undeliverable to the following:\n   ${the.to} (552 5.2.2 over quota)`,
      }),
  },
  {
    name: 'Exchange 5.5: did not reach',
    expected: taken('failed', '5.1.1'),
    raw: (the) =>
      plain(the, {
        from: 'System Administrator <postmaster@etat.example>',
        subject: 'Undeliverable: Høring',
        words: `Your message did not reach some or all of the intended recipients.\n  ${the.to}\n  The recipient name is not recognized <mx.etat.example #5.1.1>`,
      }),
  },
  {
    name: 'Exchange 2010: in HTML alone, in bokmål',
    expected: taken('failed', '5.1.1'),
    raw: (the) =>
      mail(
        [
          'From: Microsoft Outlook <postmaster@etat.example>',
          `To: ${the.verp}`,
          'Subject: Kan ikke leveres: Høring',
          'Content-Type: text/html; charset=utf-8',
        ],
        '<html><head><style>p{color:#551122}</style></head><body><p>Levering til f&oslash;lgende mottakere mislyktes:</p>',
        `<p>${the.to}<br>E-postadressen finnes ikke.</p><p>#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##</p></body></html>`,
      ),
  },
  {
    name: 'a Norwegian operator, in bokmål',
    expected: taken('failed', '5.7.1'),
    raw: (the) =>
      plain(the, {
        from: 'E-postsystem <postmaster@nett.example>',
        subject: 'E-posten kunne ikke leveres',
        words: `E-posten til ${the.to} kunne ikke leveres.\nServeren svarte: 550 5.7.1 Avvist`,
        separator: '--- Opprinnelig melding ---',
      }),
  },
  {
    name: 'a Norwegian operator, in nynorsk',
    expected: taken('failed', '5.2.2'),
    raw: (the) =>
      plain(the, {
        from: 'postmaster@fylke.example',
        subject: 'Meldinga vart ikkje levert',
        words: `Postkassa er full (552 5.2.2). Meldinga vart ikkje levert til ${the.to}.`,
        separator: '--- Kopi av meldinga ---',
      }),
  },
  {
    name: 'a Norwegian delay',
    expected: taken('delayed', '4.4.1'),
    raw: (the) =>
      plain(the, {
        from: 'postmaster@nett.example',
        subject: 'Forsinket levering',
        words: `E-posten til ${the.to} er forsinket (4.4.1 Connection timed out). Vi prøver igjen.`,
      }),
  },
  {
    name: 'a Swedish operator',
    expected: taken('failed', '5.1.1'),
    raw: (the) =>
      plain(the, {
        from: 'postmaster@myndighet.example',
        subject: 'Kunde inte levereras: Høring',
        words: `Meddelandet kunde inte levereras till ${the.to}.\nOkänd mottagare. 550 5.1.1`,
      }),
  },
  {
    name: 'a German operator',
    expected: taken('failed', '5.1.1'),
    raw: (the) =>
      plain(the, {
        from: 'Mail Delivery System <mailer-daemon@post.example>',
        subject: 'Unzustellbar: Høring',
        words: `Ihre Nachricht konnte nicht zugestellt werden.\n<${the.to}>: 550 5.1.1 unbekannter Empfänger`,
      }),
  },
  {
    name: 'a German delay',
    expected: taken('delayed', '4.4.1'),
    raw: (the) =>
      plain(the, {
        from: 'mailer-daemon@post.example',
        subject: 'Zustellung verzögert',
        words: `Die Zustellung an ${the.to} ist verzögert: 4.4.1. Weitere Zustellversuche folgen.`,
      }),
  },
  {
    name: 'MDaemon: a session transcript',
    expected: taken('failed', '5.0.0'),
    raw: (the) =>
      plain(the, {
        from: 'MDaemon at firma.example <MDaemon@firma.example>',
        subject: 'Permanent Delivery Failure',
        words: `The following data may contain the reason:\n--> RCPT To:<${the.to}>\n<-- 550 No such user here`,
        separator: '----- Returned message -----',
      }),
  },
  {
    name: 'Undelivered Mail Returned to Sender, without a report',
    expected: taken('failed', '5.4.4'),
    raw: (the) =>
      plain(the, {
        from: 'MAILER-DAEMON (Mail Delivery System) <mailer-daemon@mx.example>',
        subject: 'Undelivered Mail Returned to Sender',
        words: `<${the.to}>: Host not found, status 5.4.4`,
      }),
  },
  {
    name: 'IMail: unknown user, with no code',
    expected: forPerson('unclearReport'),
    raw: (the) => plain(the, { from: 'Postmaster <postmaster@imail.example>', subject: 'Undeliverable Mail', words: `Unknown user: ${the.to}` }),
  },
  {
    name: 'a filter that says blocked and 554',
    expected: taken('failed', '5.7.1'),
    raw: (the) =>
      plain(the, {
        from: 'postmaster@filter.example',
        headers: ['Return-Path: <>'],
        subject: 'Mail delivery failed',
        words: `The server returned: 554 5.7.1 Blocked`,
      }),
  },
  {
    name: 'a permanent status that is said to be tried again',
    expected: forPerson('unclearReport'),
    raw: (the) =>
      plain(the, {
        from: 'postmaster@rar.example',
        subject: 'Delivery delayed',
        words: `${the.to}: 550 5.7.1. Delivery will be retried. You do not need to resend.`,
      }),
  },
];
