import { formFilename } from './form-names.js';

describe('the name of a form', () => {
  test.each([
    ['17/20347', 'Pakkeforløp', 'nb', 2, 'hoeringsoppsummering-17-20347-utgave-2.docx'],
    [
      '',
      'Pakkeforløp for gravide: Åse & Øst?',
      'nn',
      1,
      'hoeyringsoppsummering-pakkeforloep-for-gravide-aase-utgaave-1.docx',
    ],
    ['', '../..\\CON\u202Etxt.', 'en', 12, 'consultation-summary-con-txt-issue-12.docx'],
    ['', 'Hábmer ja Evenášši', 'nb', 1, 'hoeringsoppsummering-habmer-ja-evenassi-utgave-1.docx'],
    ['', '日本語', 'nb', 3, 'hoeringsoppsummering-utgave-3.docx'],
  ] as const)(
    'of the case %j and the hearing %j is one that any system takes',
    (caseNumber, title, language, number, name) => {
      expect(formFilename({ caseNumber, title }, language, { format: 'docx', number })).toBe(name);
    },
  );

  it('is never longer than eighty characters, and has no number before there is an issue', () => {
    const name = formFilename({ caseNumber: '', title: 'ø'.repeat(500) }, 'nb', { format: 'xlsx', number: 9_999 });

    expect(name.length).toBeLessThanOrEqual(80);
    expect(name).toMatch(/^[a-z0-9.-]+$/);
    expect(formFilename({ caseNumber: '1/2', title: '' }, 'nb', { format: 'csv' })).toBe(
      'hoeringsoppsummering-1-2.csv',
    );
  });
});
