import { workingTimeOf } from '../../../test/support/working-time.js';
import { saidIn } from './said-text.rules.js';

const OURS = 'Vi ber om deres syn på vedlagte utkast. Fristen er 1. juni 2018.';

describe('what somebody says in a mail', () => {
  test('is told from a quote that is marked', () => {
    const { said, trimmed } = saidIn(
      `Vi støtter forslaget.\n\nDen 3. mai 2018 kl. 10:00 skrev Helsedirektoratet <post@helsedir.example>:\n> ${OURS}\n> \n> Hilsen oss`,
    );

    expect(said).toBe('Vi støtter forslaget.');
    expect(trimmed.map(({ kind }) => kind)).toEqual(['quote']);
    expect(trimmed[0]?.text).toContain(OURS);
  });

  test.each([
    `Fra: Helsedirektoratet <post@helsedir.example>\nSendt: torsdag 3. mai 2018 10:00\nTil: Postmottak\nEmne: Høring\n\n${OURS}`,
    `________________________________\nFra: Helsedirektoratet\nSendt: torsdag 3. mai 2018\nTil: Postmottak\nEmne: Høring\n\n${OURS}`,
    `From: The Directorate\nSent: Thursday\nTo: Us\nSubject: Consultation\n\n${OURS}`,
    `-----Opprinnelig melding-----\nFra: Helsedirektoratet\n\n${OURS}`,
    `-----Original Message-----\n${OURS}`,
    `On Thu, May 3, 2018 at 10:00 AM Directorate <post@helsedir.example> wrote:\n\n> ${OURS}`,
    `Den tor. 3. mai 2018 kl. 10:00 skrev Helsedirektoratet, avdeling for\nhøringer <post@helsedir.example> skrev:\n> ${OURS}`,
  ])('is told from the mail it answers, whichever program quoted it (%#)', (quote) => {
    const { said, trimmed } = saidIn(`Kommunen har ingen merknader.\n\n${quote}`);

    expect(said).toBe('Kommunen har ingen merknader.');
    expect(trimmed.at(-1)?.text).toContain(OURS);
  });

  test('is told from a signature, a disclaimer and the name of a telephone', () => {
    const { said, trimmed } = saidIn(
      [
        'Fristene er for korte.',
        '',
        'Med vennlig hilsen',
        'Maren Moen',
        'kommuneoverlege, Snåsa kommune',
        'tlf. 74 00 00 00',
        '',
        'Denne e-posten og eventuelle vedlegg kan være konfidensiell og er kun for den den er sendt til.',
        '',
        'Sendt fra min iPhone',
      ].join('\n'),
    );

    expect(said).toBe('Fristene er for korte.');
    expect(trimmed.map(({ kind }) => kind)).toEqual(['signature', 'disclaimer']);
  });

  test('written below a quote is kept, and only the quote is trimmed', () => {
    const { said, trimmed } = saidIn(`Den 3. mai 2018 skrev Helsedirektoratet:\n> ${OURS}\n\nVi er imot.`);

    expect(said).toBe('Vi er imot.');
    expect(trimmed[0]?.text).toContain(OURS);
  });

  test('point by point between the lines of a quote keeps the quote', () => {
    const text = '> 1. Er fristen lang nok?\nNei.\n> 2. Er noe uklart?\nJa, kapittel 4.';

    expect(saidIn(text)).toEqual({ said: text, trimmed: [] });
  });

  test('is everything when nothing else would be left, such as in a mail that is only passed on', () => {
    const text = `Fra: Fagrådet\nSendt: mandag\nTil: Postmottak\nEmne: Vårt svar\n\nVi har merknader til kapittel 2.`;

    expect(saidIn(text)).toEqual({ said: text, trimmed: [] });
  });

  test('a greeting in the middle of a long answer is no signature', () => {
    const rest = Array.from({ length: 20 }, (_, line) => `Merknad nummer ${String(line)}.`).join('\n');

    expect(saidIn(`Hilsen\n${rest}`).trimmed).toEqual([]);
  });

  test('no word is lost: what is trimmed and what is kept is the whole mail', () => {
    const text = `Vi støtter.\n\nMvh Kari\n\nThis e-mail is confidential.\n\nFra: Oss\nSendt: i går\nTil: Dere\n\n${OURS}`;

    const { said, trimmed } = saidIn(text);

    const words = [said, ...trimmed.map((part) => part.text)].join(' ').split(/\s+/).sort();
    expect(words).toEqual(text.split(/\s+/).sort());
  });

  test('a text made to be slow is read at once', async () => {
    const text = `${'Den '.repeat(20_000)}\n${'> '.repeat(20_000)}\n${'denne e-posten '.repeat(10_000)}`;

    expect(await workingTimeOf(() => saidIn(text))).toBeLessThan(2_000);
  });
});
