import { axeFaults, enterBy, inBrowser, overflows, SCREENS, signInOn } from '../../../test/support/browser.js';
import {
  answersFrom,
  holderOf,
  invitedAt,
  openedHearing,
  submit,
  type,
  type OpenHearing,
} from '../../../test/support/response/open-hearing.js';
import { PASSWORD } from '../../../test/people/cast.js';
import { TypedField } from './typed-field.entity.js';
import { fieldNames } from './typed-form.js';

let hearing: OpenHearing;

const WHOLE = `[name="${fieldNames('consultation').text}"]`;

inBrowser(
  'answering in a browser',
  (the) => {
    type Window = Awaited<ReturnType<typeof the.open>>;

    const opened = async (index: number, screen?: keyof typeof SCREENS): Promise<Window> => {
      const page = await the.open(screen);
      await enterBy(page, `${the.origin}/svar/${invitedAt(hearing, index).secret}`);
      return page;
    };
    const stored = async (index: number): Promise<string | undefined> => {
      const { responses } = await answersFrom(the.test, invitedAt(hearing, index));
      const where = { responseId: responses[0]?.id ?? '', place: 'consultation' };
      return (await the.test.database.reader.findOneBy(TypedField, where))?.text;
    };

    test('what is typed is saved without pressing anything, and the page says when', async () => {
      const page = await opened(1);
      await page.goto(`${the.origin}/svar/utfylling`);

      await page.locator(WHOLE).fill('Skrevet uten å trykke på noe.');
      await page.getByText('Lagret 12:00').waitFor();

      expect(await stored(1)).toBe('Skrevet uten å trykke på noe.');
    });

    test('what is typed the moment before leaving the page is saved', async () => {
      const page = await opened(1);
      await page.goto(`${the.origin}/svar/utfylling`);

      await page.locator(WHOLE).fill('Like før siden ble lukket.');
      await page.goto(`${the.origin}/svar`);
      for (let visits = 0; visits < 50 && (await stored(1)) !== 'Like før siden ble lukket.'; visits += 1)
        await page.reload();

      expect(await stored(1)).toBe('Like før siden ble lukket.');
    });

    test('pressing save in the middle of typing keeps all of it, without a conflict with oneself', async () => {
      const page = await opened(1);
      await page.goto(`${the.origin}/svar/utfylling`);

      await page.locator(WHOLE).pressSequentially(' Og litt til.');
      await page.getByRole('button', { name: 'Lagre', exact: true }).click();
      await page.waitForURL(/utkast=felles/);

      expect(await page.getByText('Noen andre hos dere').count()).toBe(0);
      expect(await stored(1)).toContain('Og litt til.');
    });

    test('pressing a button with nothing typed leads on', async () => {
      const page = await opened(3);
      await page.goto(`${the.origin}/svar/utfylling`);

      await page.getByRole('button', { name: 'Lagre og gå til neste del' }).click();
      await page.getByRole('heading', { name: 'Fyll inn svaret: Pakkeforløp for lungekreft' }).waitFor();

      expect((await answersFrom(the.test, invitedAt(hearing, 3))).responses).toEqual([]);
    });

    test('when two write in the same field, the second sees both and decides', async () => {
      const [one, other] = [await opened(2), await opened(2)];
      // The other does not hear of it before they write: what they have not touched would be refreshed.
      await other.route('**/tilstede', (route) => route.fulfill({ status: 429 }));
      for (const page of [one, other]) await page.goto(`${the.origin}/svar/utfylling`);
      await one.locator(WHOLE).fill('Fra den ene.');
      await one.getByText('Lagret 12:00').waitFor();

      await other.locator(WHOLE).fill('Fra den andre.');
      await other.getByText('Noen andre hos dere har skrevet i det samme feltet').waitFor();

      expect(await other.getByText('Fra den ene.').count()).toBe(1);
      expect(await stored(2)).toBe('Fra den ene.');
      await other.locator(WHOLE).fill('Fra dem begge.');
      await other.getByRole('button', { name: 'Lagre', exact: true }).click();
      await other.waitForURL(/utkast=felles/);
      expect(await stored(2)).toBe('Fra dem begge.');
    });

    test('a browser that only looks at the link for a while leaves it unused', async () => {
      const page = await the.open();
      await page.goto(`${the.origin}/svar/${invitedAt(hearing, 3).secret}`);
      await page.waitForLoadState('networkidle');

      const { responses } = await answersFrom(the.test, invitedAt(hearing, 3));

      expect(responses).toEqual([]);
      expect((await page.goto(`${the.origin}/svar`))?.status()).toBe(403);
    });

    test.each(['desk', 'phone'] as const)(
      'the portal is accessible and fits a %s',
      async (screen) => {
        const page = await opened(0, screen);
        const draft = `utfylling?utkast=${hearing.draftIds[0] ?? ''}`;
        const paths = [
          '',
          `/${draft}`,
          '/opplasting',
          '/uten-merknad',
          '/stiller-seg-bak?sok=e',
          '/kontroll',
          '/kvittering',
        ];

        for (const path of [...paths, '/tilbaketrekking', `/${invitedAt(hearing, 3).secret}`]) {
          await page.goto(`${the.origin}/svar${path}`);
          expect({ path, faults: await axeFaults(page), wide: await overflows(page) }).toEqual({
            path,
            faults: [],
            wide: [],
          });
        }
      },
      120_000,
    );

    test.each(['desk', 'phone'] as const)(
      'the answers are accessible to staff on a %s',
      async (screen) => {
        const page = await the.open(screen);
        await signInOn(page, the.origin, 'randi@helsedir.example', PASSWORD);
        const { responses } = await answersFrom(the.test, invitedAt(hearing, 0));
        const answers = `/skrivebord/horinger/${hearing.id}/svar`;

        for (const path of [
          answers,
          `${answers}/${responses[0]?.id ?? ''}`,
          `${answers}/ny?sok=e`,
          answers.replace('/svar', '/dekning'),
        ]) {
          await page.goto(`${the.origin}${path}`);
          expect({ path, faults: await axeFaults(page), wide: await overflows(page) }).toEqual({
            path,
            faults: [],
            wide: [],
          });
        }
      },
      120_000,
    );
  },
  async (test_) => {
    hearing = await openedHearing(test_);
    const link = await holderOf(test_, invitedAt(hearing, 0));
    await type(test_, link, 'consultation', 'Vi støtter hovedlinjene.\nMen fristen er kort.');
    await type(test_, link, `draft:${hearing.draftIds[0] ?? ''}`, 'Kapittel 2 må skrives om.');
    await submit(test_, link);
  },
);
