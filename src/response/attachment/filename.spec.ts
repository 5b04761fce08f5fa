import { endingOf, shownFilename } from './filename.js';

describe('the name of an uploaded file', () => {
  test.each([
    ['../../etc/passwd', '.._.._etc_passwd'],
    ['svar\u202Efdp.exe', 'svarfdp.exe'],
    ['høring\r\nSet-Cookie: a.pdf', 'høringSet-Cookie: a.pdf'],
    ['Høringssvar Snåase – Snåsa.docx', 'Høringssvar Snåase – Snåsa.docx'],
    ['', 'vedlegg'],
    ['...', 'vedlegg'],
  ])('"%s" is shown as "%s"', (given, shown) => {
    expect(shownFilename(given)).toBe(shown);
  });

  test('a name of 300 letters keeps its beginning and its ending', () => {
    const shown = shownFilename(`${'å'.repeat(300)}.pdf`);

    expect(shown).toMatch(/^å+…\.pdf$/);
    expect(shown.length).toBeLessThanOrEqual(150);
  });

  test('the ending is read in lower case', () => {
    expect(endingOf('Svar.DOCX')).toBe('docx');
    expect(endingOf('.htaccess')).toBe('');
  });
});
