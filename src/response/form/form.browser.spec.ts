import { axeFaults, enterBy, inBrowser, overflows, type Screen } from '../../../test/support/browser.js';
import { makeDocx, paragraphXml } from '../../../test/support/make-docx.js';
import {
  holderOf,
  invitedAt,
  openedHearing,
  type,
  type OpenHearing,
} from '../../../test/support/response/open-hearing.js';

let hearing: OpenHearing;

/** A form of somebody else, with a row that is known, one that is nearly known, and one that is not. */
const FORM = makeDocx({
  body: [
    paragraphXml('Pakkeforløp for lungekreft'),
    tableXml([
      ['Område', 'Kommentar'],
      ['Instans', 'Eksempel kommune'],
      ['Begrunnet mistanke', 'Det må stå hvem som henviser, og hvor fort det skal skje.'],
      ['Inngangen til forløpene', 'Fastlegen trenger én vei inn.'],
      ['Økonomi og ressurser', `Kostnadene er ikke utredet. ${'Kommunene må få vite hva dette krever. '.repeat(5)}`],
      ['Generelle merknader', 'Vi støtter hovedlinjene, men fristen var kort.'],
    ]),
  ].join(''),
});

function tableXml(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string => row.map((cell) => `<w:tc>${paragraphXml(cell)}</w:tc>`).join('');
  const all = rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('');
  return `<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>${all}</w:tbl>`;
}

inBrowser(
  'the response form in a browser',
  (the) => {
    test.each<Screen>(['desk', 'phone'])('can be uploaded, looked over and put in on a %s', async (screen) => {
      const page = await the.open(screen);
      await enterBy(page, `${the.origin}/svar/${invitedAt(hearing, 0).secret}`);
      await page.goto(`${the.origin}/svar/skjema`);
      expect([await axeFaults(page), await overflows(page)]).toEqual([[], []]);
      const file = { name: 'Svar fra oss.docx', mimeType: 'application/octet-stream', buffer: FORM };
      await page.locator('[type="file"]').setInputFiles(file);

      await page.getByRole('button', { name: 'Les skjemaet' }).click();
      await page.getByRole('heading', { name: 'Dette fant vi i skjemaet' }).waitFor();

      expect([await axeFaults(page), await overflows(page)]).toEqual([[], []]);
      await page.getByRole('button', { name: 'Legg inn' }).click();
      await page.getByText('Velg hvor svar').first().waitFor();
      expect([await axeFaults(page), await overflows(page)]).toEqual([[], []]);
    });
  },
  async (test) => {
    hearing = await openedHearing(test);
    const link = await holderOf(test, invitedAt(hearing, 0));
    await type(test, link, `draft:${hearing.draftIds[0] ?? ''}`, 'Fristen er for kort.');
  },
);
