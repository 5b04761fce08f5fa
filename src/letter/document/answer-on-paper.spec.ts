import { answerOnPaper, missingOnPaper } from './answer-on-paper.js';

const consultation = { caseNumber: '18/1234', contactName: 'Randi Rådgiver', contactPhone: '22 00 00 00' };
const host = { name: 'Direktoratet', mailbox: 'post@direktoratet.example', postalAddress: 'Postboks 1\n0001 Oslo' };
const matter = { host, outline: { consultation }, portalAddress: 'https://horing.example/horinger/1' };

describe('a letter on paper', () => {
  test('says that there is no link, where the answer goes, and what to quote', () => {
    expect(answerOnPaper(matter, 'nb')).toBe(
      'Dette brevet er sendt på papir, fordi vi mangler en e-postadresse til dere. Det har derfor ingen lenke å svare med. ' +
        'Send svaret på e-post til post@direktoratet.example, eller i posten til Postboks 1, 0001 Oslo. Merk det med vår referanse 18/1234.',
    );
  });

  test.each([
    ['the post alone', { ...host, mailbox: null }, 'Send svaret i posten til Postboks 1, 0001 Oslo.'],
    ['the mailbox alone', { ...host, postalAddress: null }, 'Send svaret på e-post til post@direktoratet.example.'],
    [
      'the contact, when the host has no address',
      { ...host, mailbox: null, postalAddress: null },
      'Ta kontakt med Randi Rådgiver, 22 00 00 00 for å svare.',
    ],
  ])('can be answered by %s', (_, changed, expected) => {
    const said = answerOnPaper({ host: changed, outline: { consultation } }, 'nb');

    expect(said.split('Merk det')[0]).toContain(expected.replace(/\.$/, ''));
  });

  test('says at the end what the template does not say', () => {
    const recipient = { languageForm: 'nb', reach: 'paper' } as const;

    const blocks = missingOnPaper(matter, recipient, [{ kind: 'paragraph', text: 'Bruk lenken i e-posten.' }]);

    expect(blocks).toEqual([
      { kind: 'paragraph', text: answerOnPaper(matter, 'nb') },
      { kind: 'paragraph', text: 'Utkastene kan leses på https://horing.example/horinger/1.' },
    ]);
  });

  test('does not say again what the template says', () => {
    const recipient = { languageForm: 'nb', reach: 'paper' } as const;
    const body = [answerOnPaper(matter, 'nb'), 'Les på https://horing.example/horinger/1.'];

    expect(
      missingOnPaper(
        matter,
        recipient,
        body.map((text) => ({ kind: 'paragraph', text })),
      ),
    ).toEqual([]);
  });

  test('is the only one that says it', () => {
    expect(missingOnPaper(matter, { languageForm: 'nb', reach: 'email' }, [])).toEqual([]);
  });
});
