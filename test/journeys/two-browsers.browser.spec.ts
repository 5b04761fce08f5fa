import type { Locator, Page } from 'playwright-core';
import { ResponseLinkService } from '../../src/consultation/invitation/response-link.service.js';
import { ColleagueService } from '../../src/response/colleague/colleague.service.js';
import { TypedField } from '../../src/response/typing/typed-field.entity.js';
import { axeFaults, editorIn, enterBy, inBrowser, overflows, SCREENS } from '../support/browser.js';
import { answersFrom, holderOf, invitedAt, openedHearing, type OpenHearing } from '../support/response/open-hearing.js';

/** They hear of each other every ten seconds; the machine may have more to do, and this only ends a test that hangs. */
const PATIENCE_MILLISECONDS = 120_000;

let hearing: OpenHearing;
const colleagueSecrets: string[] = [];

/** Where one writes at a place. */
function writingAt(page: Page, place: string): Promise<Locator> {
  return editorIn(page.locator(`[data-place="${place}"]`));
}

async function write(page: Page, place: string, text: string): Promise<void> {
  await (await writingAt(page, place)).fill(text);
}

inBrowser(
  'two people of one body on one answer',
  (the) => {
    const WHOLE = 'consultation';
    const question = (): string => `question:${hearing.questionIds[0] ?? ''}`;

    async function opened(secret: string, screen?: keyof typeof SCREENS): Promise<Page> {
      const page = await the.open(screen);
      await enterBy(page, `${the.origin}/svar/${secret}`);
      await page.goto(`${the.origin}/svar/utfylling`);
      return page;
    }
    /** Somebody with the link of the letter, and a colleague with a link of her own. */
    const both = async (index: number): Promise<readonly [Page, Page]> => [
      await opened(invitedAt(hearing, index).secret),
      await opened(colleagueSecrets[index] ?? ''),
    ];
    async function storedBy(index: number): Promise<Readonly<Record<string, string>>> {
      const { responses } = await answersFrom(the.test, invitedAt(hearing, index));
      const fields = await the.test.database.reader.findBy(TypedField, { responseId: responses[0]?.id ?? '' });
      return Object.fromEntries(fields.map(({ place, text }) => [place, text]));
    }
    const savedAt = (page: Page, place: string): Promise<void> =>
      page.locator(`[data-place="${place}"] [data-saved]`, { hasText: /^Lagret/ }).waitFor();
    const valueAt = (page: Page, place: string): Promise<string> =>
      page.locator(`[data-place="${place}"] textarea`).inputValue();
    const box = (page: Page, place: string): Locator => page.locator(`[data-place="${place}"] [data-conflict]`);

    /** What one has not touched is refreshed by what one hears: whoever is to be in conflict does not hear of it. */
    const hearsNothing = (page: Page): Promise<unknown> =>
      page.route('**/tilstede', (route) => route.fulfill({ status: 429 }));

    /** Both write in the same field; the second is told, and is given back with both texts. */
    async function inConflict(
      index: number,
    ): Promise<{ readonly other: Page; readonly theirs: string; readonly mine: string }> {
      const [one, other] = await both(index);
      conflicts += 1;
      const [theirs, mine] = [`Fra den ene, ${conflicts}. gang.`, `Fra den andre, ${conflicts}. gang.`];
      await hearsNothing(other);
      await write(one, WHOLE, theirs);
      await savedAt(one, WHOLE);
      await write(other, WHOLE, mine);
      await box(other, WHOLE).waitFor();
      return { other, theirs, mine };
    }
    let conflicts = 0;

    // The clock stands still: without this, whoever closed their window in the test before would never be gone.
    beforeEach(() => {
      the.test.clock.advanceSeconds(60);
    });

    test(
      'each sees who the other is and in which field, and both edits survive',
      async () => {
        const [one, kari] = await both(0);
        await (await writingAt(kari, WHOLE)).focus();

        await one.locator('[data-present]', { hasText: 'Kari Kollega: Høringen som helhet' }).waitFor();
        await one
          .locator(`[data-place="${WHOLE}"] [data-here]`, { hasText: 'Kari Kollega er i dette feltet' })
          .waitFor();
        await write(one, question(), 'Fra den ene.');
        await write(kari, WHOLE, 'Fra Kari.');
        await Promise.all([savedAt(one, question()), savedAt(kari, WHOLE)]);

        expect(await storedBy(0)).toEqual({ [WHOLE]: 'Fra Kari.', [question()]: 'Fra den ene.' });
        await kari.locator('[data-present]', { hasText: 'En kollega' }).waitFor();
      },
      PATIENCE_MILLISECONDS,
    );

    test(
      'a field one has not touched shows what the colleague saved, and one that is being written in is left alone',
      async () => {
        const [one, kari] = await both(1);
        await write(kari, WHOLE, 'Første setning fra Kari.');
        await savedAt(kari, WHOLE);

        await one
          .locator(`[data-place="${WHOLE}"] [data-saved]`, { hasText: /^Oppdatert med det en kollega lagret/ })
          .waitFor();
        expect(await valueAt(one, WHOLE)).toContain('Første setning fra Kari.');

        await one.route('**/svar/utfylling/felt', (route) => route.fulfill({ status: 429 }));
        await write(one, WHOLE, 'Min egen tekst, som ikke er lagret ennå.');
        await write(kari, WHOLE, 'Andre setning fra Kari.');
        await savedAt(kari, WHOLE);
        const beat = one.waitForRequest((request) => request.url().endsWith('/tilstede'));
        await (await writingAt(one, question())).focus();
        await (await (await beat).response())?.finished();

        expect(await valueAt(one, WHOLE)).toContain('Min egen tekst');
      },
      PATIENCE_MILLISECONDS,
    );

    test(
      'in a true conflict both texts are shown, and keeping mine saves mine with the other still on the page',
      async () => {
        const { other, theirs, mine } = await inConflict(2);
        expect(await box(other, WHOLE).textContent()).toContain(theirs);
        expect(await valueAt(other, WHOLE)).toBe(mine);
        expect((await storedBy(2))[WHOLE]).toBe(theirs);

        await other.getByRole('button', { name: 'Behold min' }).click();
        await savedAt(other, WHOLE);

        expect((await storedBy(2))[WHOLE]).toBe(mine);
        expect(await other.locator('details[data-unused]').textContent()).toContain(theirs);
        expect(await box(other, WHOLE).count()).toBe(0);
      },
      PATIENCE_MILLISECONDS,
    );

    test(
      'using the other’s leaves theirs as it is saved, with mine still on the page',
      async () => {
        const { other, theirs, mine } = await inConflict(2);

        await other.getByRole('button', { name: 'Bruk den andres' }).click();

        expect(await valueAt(other, WHOLE)).toBe(theirs);
        expect(await other.locator('details[data-unused]').textContent()).toContain(mine);
        await other.getByRole('button', { name: 'Lagre', exact: true }).click();
        await other.waitForURL(/utkast=felles/);
        expect((await storedBy(2))[WHOLE]).toBe(theirs);
      },
      PATIENCE_MILLISECONDS,
    );

    test(
      'by keyboard alone the two texts are put together and merged by hand, and nothing is lost',
      async () => {
        const { other, theirs, mine } = await inConflict(3);
        await other.getByRole('button', { name: 'Sett dem sammen' }).focus();
        await other.keyboard.press('Enter');
        await savedAt(other, WHOLE);
        expect((await storedBy(3))[WHOLE]).toBe(`${theirs}\n\n${mine}`);

        await other.keyboard.press('Control+End');
        await other.keyboard.type(' Og litt til.');
        await savedAt(other, WHOLE);

        expect((await storedBy(3))[WHOLE]).toBe(`${theirs}\n\n${mine} Og litt til.`);
      },
      PATIENCE_MILLISECONDS,
    );

    test(
      'somebody with the shared link says their name, and is called by it',
      async () => {
        const [one, kari] = await both(0);
        await one.getByText('Hva heter du?').click();
        await one.getByLabel('Navnet ditt').fill('Ola');
        await one.getByLabel('Navnet ditt').press('Tab');

        await kari.locator('[data-present]', { hasText: 'Ola' }).waitFor();
        expect(await kari.getByText('Hva heter du?').count()).toBe(0);
        await one.goto(`${the.origin}/svar`);
        await kari.locator('[data-present]', { hasText: 'Ola' }).waitFor({ state: 'hidden' });
      },
      PATIENCE_MILLISECONDS,
    );

    test.each(['desk', 'phone'] as const)(
      'the form with a colleague and a conflict in it is accessible and fits a %s',
      async (screen) => {
        const one = await opened(invitedAt(hearing, 1).secret);
        const other = await opened(colleagueSecrets[1] ?? '', screen);
        await hearsNothing(other);
        await write(one, question(), `Fra den ene på ${screen}.`);
        await savedAt(one, question());
        await write(other, question(), `Fra den andre på ${screen}.`);
        await box(other, question()).waitFor();
        await other.unroute('**/tilstede');
        await other.locator('[data-present]', { hasText: 'En kollega' }).waitFor();

        expect({ faults: await axeFaults(other), wide: await overflows(other) }).toEqual({ faults: [], wide: [] });
        await other.goto(`${the.origin}/svar/kolleger`);
        expect({ faults: await axeFaults(other), wide: await overflows(other) }).toEqual({ faults: [], wide: [] });
      },
      PATIENCE_MILLISECONDS,
    );
  },
  async (test) => {
    hearing = await openedHearing(test);
    const colleagues = test.app.get(ColleagueService, { strict: false });
    const links = test.app.get(ResponseLinkService, { strict: false });
    for (let index = 0; index < 4; index += 1) {
      const body = await holderOf(test, invitedAt(hearing, index));
      const kari = { name: 'Kari Kollega', email: `kari${index}@kommune.example`, role: 'maySubmit' } as const;
      const invited = await colleagues.invite(body, kari);
      if (!invited.ok) throw new Error(invited.reason);
      colleagueSecrets.push((await links.addressOf(invited.link.id)).split('/').at(-1) ?? '');
    }
  },
);
