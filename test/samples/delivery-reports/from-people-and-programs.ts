import { forPerson, mail, setAside, type Sample, type SampleGround } from './sample.js';

interface Letter {
  readonly from: string;
  readonly to?: string;
  readonly subject: string;
  readonly headers?: readonly string[];
  readonly text: string;
  readonly file?: string;
}

const PDF = 'Content-Type: application/pdf; name="svar.pdf"\nContent-Disposition: attachment; filename="svar.pdf"\nContent-Transfer-Encoding: base64\n\nJVBERi0xLjcK';

function letter(the: SampleGround, { from, to = the.verp, subject, headers = [], text, file }: Letter): string {
  const head = [...headers, `From: ${from}`, `To: ${to}`, `Subject: ${subject}`, 'MIME-Version: 1.0'];
  if (file === undefined) return mail([...head, 'Content-Type: text/plain; charset=utf-8'], text);
  return mail(
    [...head, 'Content-Type: multipart/mixed; boundary=skille'],
    `--skille\nContent-Type: text/plain; charset=utf-8\n\n${text}`,
    `--skille\n${file}`,
    '--skille--\n',
  );
}

const automatic = (name: string, made: Letter, expected = setAside('autoReply', 'autoReply')): Sample => ({
  name,
  expected,
  raw: (the) => letter(the, made),
});

const byPerson = (name: string, make: (the: SampleGround) => string | Buffer): Sample => ({
  name,
  expected: forPerson('fromAPerson', 'letter'),
  raw: make,
});

const receipt = (the: SampleGround, subject: string, disposition: string): string =>
  mail(
    [
      'From: Kari Kommunesen <kari@kommune.example>',
      'To: horing@horing.example',
      `Subject: ${subject}`,
      'Content-Type: multipart/report; report-type=disposition-notification; boundary=kv',
    ],
    '--kv\nContent-Type: text/plain; charset=utf-8\n\nKvittering.',
    `--kv\nContent-Type: message/disposition-notification\n\nFinal-Recipient: rfc822; ${the.to}\nOriginal-Message-ID: ${the.messageId}\nDisposition: manual-action/MDN-sent-manually; ${disposition}\n`,
    '--kv--\n',
  );

/** What programs answer by themselves, and what people write; an answer to the hearing may hide in either. */
export const fromPeopleAndPrograms: readonly Sample[] = [
  automatic('Exchange: Automatisk svar', {
    from: 'Post <post@kommune.example>',
    subject: 'Automatisk svar: Høring',
    headers: ['Auto-Submitted: auto-generated', 'X-Auto-Response-Suppress: All', 'Return-Path: <>'],
    text: 'Takk for e-posten. Jeg er tilbake mandag.',
  }),
  automatic('in nynorsk: Fråværsmelding', {
    from: 'post@fylke.example',
    subject: 'Fråværsmelding',
    text: 'Eg er på ferie til måndag.',
  }),
  automatic('Fraværsmelding', { from: 'post@fylke.example', subject: 'Fraværsmelding: Ola', text: 'Jeg er på ferie.' }),
  automatic('vacation: auto-replied', {
    from: 'kari@kommune.example',
    subject: 'Re: Høring',
    headers: ['Auto-Submitted: auto-replied (vacation)', 'Precedence: bulk'],
    text: 'I am away until Monday.',
  }),
  automatic('Gmail: X-Autoreply', {
    from: 'kari@kommune.example',
    subject: 'Re: Høring',
    headers: ['X-Autoreply: yes', 'Precedence: bulk'],
    text: 'Jeg leser e-posten på mandag.',
  }),
  automatic('Precedence: auto_reply', {
    from: 'kari@kommune.example',
    subject: 'Re: Høring',
    headers: ['Precedence: auto_reply'],
    text: 'Svarer så snart jeg kan.',
  }),
  automatic('Out of office', { from: 'kari@kommune.example', subject: 'Out of Office: Høring', text: 'Away.' }),
  automatic('in Swedish', { from: 'a@myndighet.example', subject: 'Automatiskt svar: Høring', text: 'Jag är borta.' }),
  automatic('in German', { from: 'a@post.example', subject: 'Automatische Antwort: Høring', text: 'Ich bin im Urlaub.' }),
  automatic('a body that acknowledges every letter', {
    from: 'postmottak@etat.example',
    subject: 'Vi har mottatt din henvendelse',
    text: 'Henvendelsen er registrert som sak 18/12.',
  }),
  automatic(
    'who had the address has left',
    {
      from: 'kari@kommune.example',
      subject: 'Automatisk svar: Høring',
      text: 'Kari har sluttet i kommunen. Skriv til post@kommune.example.',
    },
    forPerson('changedAddress', 'autoReply'),
  ),
  automatic(
    'the address is no longer in use',
    {
      from: 'post@gammel.example',
      subject: 'Automatisk svar',
      headers: ['Auto-Submitted: auto-replied'],
      text: 'Denne adressen er ikke lenger i bruk. Ny adresse er post@ny.example.',
    },
    forPerson('changedAddress', 'autoReply'),
  ),
  automatic(
    'the municipality has been merged',
    {
      from: 'post@gammelkommune.example',
      subject: 'Autosvar',
      text: 'Kommunen er slått sammen med naboen.',
    },
    forPerson('changedAddress', 'autoReply'),
  ),
  automatic(
    'wants to know that a person wrote',
    {
      from: 'vakt@forening.example',
      subject: 'Re: Høring',
      headers: ['Auto-Submitted: auto-replied'],
      text: 'Please confirm that you are a human to have your message delivered.',
    },
    forPerson('challenge', 'autoReply'),
  ),
  automatic(
    'an answer that says it is automatic and brings a file',
    {
      from: 'post@kommune.example',
      subject: 'Automatisk svar: Høring',
      headers: ['Auto-Submitted: auto-replied'],
      text: 'Se vedlagte høringssvar.',
      file: PDF,
    },
    forPerson('fromAPerson', 'letter'),
  ),
  automatic(
    'a letter from a case system, which says that it is generated',
    {
      from: 'ikkesvar@saksystem.example',
      subject: 'Høringssvar fra Ås kommune (18/77)',
      headers: ['Auto-Submitted: auto-generated'],
      text: 'Høringssvaret følger vedlagt.',
      file: PDF,
    },
    forPerson('fromAPerson', 'letter'),
  ),
  automatic(
    'a long text under an automatic subject',
    { from: 'post@kommune.example', subject: 'Automatisk svar: Høring', text: 'Vi mener dette. '.repeat(400) },
    forPerson('fromAPerson', 'letter'),
  ),
  {
    name: 'a receipt that the letter was opened',
    expected: setAside('readReceipt', 'readReceipt'),
    raw: (the) => receipt(the, 'Lest: Høring', 'displayed'),
  },
  {
    name: 'a receipt that the letter was deleted unread',
    expected: forPerson('deletedUnread', 'readReceipt'),
    raw: (the) => receipt(the, 'Ikke lest: Høring', 'deleted'),
  },
  {
    name: 'a complaint from a feedback loop',
    expected: forPerson('complaint', 'complaint'),
    raw: (the) =>
      mail(
        [
          'From: feedback@loop.example',
          `To: ${the.verp}`,
          'Subject: complaint about message',
          'Content-Type: multipart/report; report-type=feedback-report; boundary=arf',
        ],
        '--arf\nContent-Type: text/plain\n\nThis is an abuse report.',
        '--arf\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\nVersion: 1\n',
        '--arf--\n',
      ),
  },
  byPerson('an answer in the thread', (the) =>
    letter(the, {
      from: 'Kari Kommunesen <kari@kommune.example>',
      to: 'horing@horing.example',
      subject: 'SV: Høring',
      headers: [`In-Reply-To: ${the.messageId}`, `References: ${the.messageId}`],
      text: 'Ås kommune støtter forslaget.',
    }),
  ),
  byPerson('an answer with a file, out of any thread', (the) =>
    letter(the, { from: the.to, to: 'horing@horing.example', subject: 'Høringssvar', text: 'Se vedlegg.', file: PDF }),
  ),
  byPerson('an answer from somebody nobody knows', (the) =>
    letter(the, { from: 'Berit Borger <berit@privat.example>', to: 'horing@horing.example', subject: 'Min mening', text: 'Jeg er imot.' }),
  ),
  byPerson('a person who writes about something that did not arrive', (the) =>
    letter(the, {
      from: 'kari@kommune.example',
      subject: 'Delivery failure? 550 5.1.1',
      headers: ['Return-Path: <kari@kommune.example>'],
      text: 'Fikk dere svaret vårt? Vi fikk «550 5.1.1 User unknown».',
    }),
  ),
  byPerson('a person who is going on leave and asks for more time', (the) =>
    letter(the, { from: 'kari@kommune.example', subject: 'Utsatt frist?', text: 'Kan vi få utsatt frist? Jeg er på ferie i mars.' }),
  ),
  byPerson('a post to a mailing list', (the) =>
    letter(the, {
      from: 'liste@forening.example',
      to: 'horing@horing.example',
      subject: '[medlemmer] Høringen',
      headers: ['Precedence: list', 'List-Id: <medlemmer.forening.example>'],
      text: 'Hva svarer vi?',
    }),
  ),
  byPerson('unwanted advertising', (the) =>
    letter(the, { from: 'tilbud@salg.example', subject: 'Et godt tilbud', text: 'Kjøp nå!' }),
  ),
  byPerson('a mail without text, subject and sender', () => mail(['To: horing@horing.example'], '')),
  byPerson('a mail that is nothing but bytes', () => Buffer.from(Array.from({ length: 2000 }, (_, index) => (index * 89) % 256))),
  byPerson('a mail whose boundary never comes', (the) =>
    mail([`To: ${the.verp}`, 'From: a@b.example', 'Content-Type: multipart/mixed; boundary=borte'], 'Tekst uten skille.'),
  ),
  {
    name: 'a mail with more parts than any program writes',
    expected: forPerson('broken', 'letter'),
    raw: (the) =>
      mail(
        [`To: ${the.verp}`, 'From: a@b.example', 'Content-Type: multipart/mixed; boundary=m'],
        '--m\n\n\n'.repeat(6000),
      ),
  },
];
