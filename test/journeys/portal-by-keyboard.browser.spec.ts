import type { Page } from 'playwright-core';
import { inBrowser, SCREENS, type BrowserSuite, type Screen } from '../support/browser.js';
import { wordFile, type PreparedHearing } from '../support/hearing.js';
import { Keyboard } from '../support/keyboard.js';
import { askedHearing, askingHost, invitedAs } from '../support/response/asked-bodies.js';
import { lastCode } from '../support/response/confirmation.js';
import { answersFrom } from '../support/response/open-hearing.js';

const TITLE = 'Pakkeforløp for gravide og rusmidler';
const UMBRELLA = 'Fellesorganisasjonen for helselag';
const BODIES = ['Bjørkedal kommune', 'Dalsida kommune', 'Fjordane helselag', UMBRELLA] as const;
const WHOLE = 'Merknader til høringen som helhet';
const SEND = 'Send inn svaret';

let hearing: PreparedHearing;

/** What surrounds an answer: colleagues, a later deadline, a question, the form. */
async function aroundTheAnswer(keyboard: Keyboard): Promise<void> {
  await keyboard.press('Inviter en kollega');
  await keyboard.type('Navn', 'Kari Kollega');
  await keyboard.type('E-post', 'kari@instans.example');
  await keyboard.tick('Kan skrive');
  await keyboard.press('Send invitasjonen');
  await keyboard.look();
  await keyboard.press(TITLE);
  await keyboard.press('Be om utsatt frist');
  await keyboard.look();
  await keyboard.type('Hvilken dag trenger dere?', '1.6.2018');
  await keyboard.type('Hvorfor trenger dere mer tid?', 'Saken skal til kommunestyret.');
  await keyboard.type('Navn', 'Maren Moen');
  await keyboard.type('E-post', 'maren@instans.example');
  await keyboard.press('Send ønsket');
  await keyboard.look();
  await keyboard.press('Still et spørsmål');
  await keyboard.look();
  await keyboard.type('Spørsmål', 'Gjelder forslaget også private?');
  await keyboard.type('Navn', 'Maren Moen');
  await keyboard.type('E-post', 'maren@instans.example');
  await keyboard.press('Send spørsmålet');
  await keyboard.look();
  await keyboard.press(TITLE);
  await keyboard.press('Svar med skjema i Word, Excel eller PDF');
  await keyboard.look();
  await keyboard.press(TITLE);
}

/** Each way to answer without remarks of one's own, taken back again. */
async function otherWays(keyboard: Keyboard): Promise<void> {
  await keyboard.press('Vi stiller oss bak svaret til en annen');
  await keyboard.look();
  await keyboard.type('Søk blant instansene i høringen', 'helselag');
  await keyboard.press('Søk');
  await keyboard.look();
  await keyboard.tick(UMBRELLA);
  await keyboard.press('Gå videre');
  await keyboard.look();
  await keyboard.press('Svar på en annen måte');
  await keyboard.press('Vi svarer gjennom en paraplyorganisasjon eller en annen');
  await keyboard.look();
  await keyboard.press(TITLE);
  await keyboard.press('Svar uten merknader');
  await keyboard.look();
  await keyboard.type('Hvorfor avstår dere? (valgfritt)', 'Gjelder ikke oss.');
  await keyboard.press('Gå videre');
  await keyboard.press('Svar på en annen måte');
}

/** Types in two parts of the form, opens a chapter, and uploads a file. */
async function fillIn(keyboard: Keyboard, page: Page): Promise<void> {
  await keyboard.press('Fyll inn svaret');
  await keyboard.look();
  await keyboard.type(WHOLE, 'Vi støtter forslaget.');
  await keyboard.press('Lagre og gå til neste del');
  await keyboard.look();
  // Tab leads to the group of radio buttons, the arrow to the next of them.
  await keyboard.to('Vi støtter utkastet');
  await page.keyboard.press('ArrowDown');
  await keyboard.to('1 Inngang til forløpet');
  await page.keyboard.press('Enter');
  // What has just been opened is next: the buttons after it are not passed on the way.
  const passed = await keyboard.to('Merknader til 1 Inngang til forløpet');
  expect(passed).not.toContain('Lagre');
  await page.keyboard.type('Kapittelet er godt.');
  await keyboard.press('Lagre, se over og send inn');
  await keyboard.look();
  await keyboard.press('Endre filene');
  await keyboard.look();
  const choosing = page.waitForEvent('filechooser');
  await keyboard.to('Filer');
  await page.keyboard.press('Enter');
  const buffer = wordFile('Vedtak', 'Kommunestyret støtter forslaget.');
  await (await choosing).setFiles({ name: 'vedtak.docx', mimeType: 'application/octet-stream', buffer });
  await page.getByRole('link', { name: 'vedtak.docx' }).waitFor();
  await keyboard.look();
  await keyboard.press(TITLE);
  await keyboard.press('Se over og send inn');
}

/** Says who answers and for whom, forgets the address first, and submits with the code. */
async function sendIn(the: BrowserSuite, keyboard: Keyboard, email: string): Promise<void> {
  await keyboard.press(SEND);
  await keyboard.look();
  await keyboard.type('Navnet ditt', 'Maren Moen');
  await keyboard.type('E-postadressen din', email);
  await keyboard.press('Finn dem dere svarer for, i registeret');
  await keyboard.look();
  await keyboard.type('Søk etter instans', 'dalsida');
  await keyboard.press('Søk');
  await keyboard.look();
  await keyboard.tick('Dalsida kommune');
  await keyboard.press('Legg til');
  await keyboard.look();
  await keyboard.press('Tilbake til «Se over og send inn»');
  await keyboard.tick('Hele svaret ligger i vedlegget, teksten her er et sammendrag');
  await keyboard.press(SEND);
  await keyboard.look();
  await keyboard.type('Kode', await lastCode(the.test, email));
  await keyboard.press('Bekreft og send inn svaret');
  await keyboard.look();
}

/** From the receipt to a supplement that is begun, and to an answer that is taken back. */
async function afterwards(keyboard: Keyboard): Promise<void> {
  await keyboard.press('Endre svaret');
  await keyboard.look();
  await keyboard.press('Send et tillegg');
  await keyboard.look();
  await keyboard.press('Til svaret dere har sendt');
  await keyboard.press('Trekk svaret');
  await keyboard.look();
  await keyboard.press('Trekk svaret');
  await keyboard.look();
}

const PAGES = [
  '/svar/:secret',
  '/svar',
  '/svar/kolleger',
  '/svar/utsatt-frist',
  '/svar/sporsmal',
  '/svar/skjema',
  '/svar/stiller-seg-bak',
  '/svar/gjennom-andre',
  '/svar/uten-merknad',
  '/svar/utfylling',
  '/svar/opplasting',
  '/svar/kontroll',
  '/svar/innsending',
  '/svar/pa-vegne-av',
  '/svar/bekreftelse',
  '/svar/kvittering',
  '/svar/tilbaketrekking',
  '/svar/tilbaketrekking/kvittering',
];

inBrowser(
  'the portal by keyboard alone',
  (the) => {
    const addressOf = async (name: string): Promise<string> =>
      `${the.origin}/svar/${(await invitedAs(the.test, hearing, name)).secret}`;

    async function throughThePortal(screen: Screen, name: string): Promise<Keyboard> {
      const page = await the.open(screen);
      const keyboard = new Keyboard(page);
      await page.goto(await addressOf(name));
      await keyboard.look();
      await keyboard.press('Åpne svarsiden');
      await keyboard.look();
      await aroundTheAnswer(keyboard);
      await otherWays(keyboard);
      await fillIn(keyboard, page);
      await sendIn(the, keyboard, `maren@${screen}.example`);
      await afterwards(keyboard);
      return keyboard;
    }

    test.each([
      ['on a desk', 'desk', 'Bjørkedal kommune'],
      ['on a phone', 'phone', 'Fjordane helselag'],
    ] as const)(
      'a body reads, asks, writes, submits and withdraws %s, and every page meets WCAG 2.2 AA',
      async (_where, screen, name) => {
        const keyboard = await throughThePortal(screen, name);

        expect([...new Set(keyboard.faults)]).toEqual([]);
        expect([...keyboard.seen].sort()).toEqual([...PAGES].sort());
        const { responses } = await answersFrom(the.test, await invitedAs(the.test, hearing, name));
        expect(responses.map(({ state }) => state)).toEqual(['withdrawn', 'started']);
      },
      600_000,
    );

    test('the same way goes without script, from the link of the letter to the receipt', async () => {
      const window = await the.browser.newContext({
        viewport: SCREENS.phone,
        locale: 'nb-NO',
        javaScriptEnabled: false,
      });
      const page = await window.newPage();
      const keyboard = new Keyboard(page);
      await page.goto(await addressOf('Dalsida kommune'));
      await keyboard.press('Åpne svarsiden');
      await keyboard.press('Fyll inn svaret');
      await keyboard.type(WHOLE, 'Vi støtter forslaget.');
      await keyboard.press('Lagre, se over og send inn');
      await keyboard.type('Navnet ditt', 'Maren Moen');
      await keyboard.type('E-postadressen din', 'maren@dalsida.example');
      await keyboard.press(SEND);
      await keyboard.type('Kode', await lastCode(the.test, 'maren@dalsida.example'));
      await keyboard.press('Bekreft og send inn svaret');

      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Takk for svaret');
      expect(await page.getByText('Vi støtter forslaget.').count()).toBe(1);
      const { versions } = await answersFrom(the.test, await invitedAs(the.test, hearing, 'Dalsida kommune'));
      expect(versions).toHaveLength(1);
      expect(keyboard.faults).toEqual([]);
      await window.close();
    }, 300_000);
  },
  async (test) => {
    const host = await askingHost(test, BODIES, [['Fjordane helselag', UMBRELLA]]);
    hearing = await askedHearing(test, host, { title: TITLE, answers: 'oneForAll' });
  },
);
